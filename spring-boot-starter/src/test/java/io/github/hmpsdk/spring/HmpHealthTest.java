package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

@ExtendWith(EmulatorExtension.class)
final class HmpHealthTest {

  @Test
  void health_manyProbes_makeOneLogin(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .run(
            context -> {
              for (int i = 0; i < 10; i++) {
                assertThat(probe(context).getStatus()).isEqualTo(Status.UP);
              }
              assertThat(probe(context).getDetails())
                  .containsEntry("version", "4.1.1")
                  .containsEntry("host", appliance.url().getHost())
                  .containsEntry("login", "FRESH")
                  .containsEntry("logins", 1L)
                  .containsEntry("breaker", "CLOSED");
            });
    assertThat(appliance.seen().logins()).isEqualTo(1);
  }

  @Test
  void drift_ofTheAppliance_isToldAndNoReasonToBeDown(HmpEmulator appliance) {
    appliance.answerNext(
        "getSystemVersion",
        Fault.status(200)
            .body("application/json", "{\"data\":{\"version\":\"5.0\",\"codename\":\"canary\"}}"));
    HmpRunner.with(appliance)
        .run(
            context -> {
              Health health = probe(context);
              assertThat(health.getStatus()).isEqualTo(Status.UP);
              assertThat(health.getDetails()).containsEntry("driftCount", 1);
              assertThat(health.toString()).contains("data.codename").doesNotContain("canary");
            });
  }

  @Test
  void wrongPassword_manyProbes_tryOnceAndTellNoSecret(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .withPropertyValues("hmp.auth.password=canary")
        .run(
            context -> {
              for (int i = 0; i < 10; i++) {
                assertThat(probe(context).getStatus()).isEqualTo(Status.DOWN);
              }
              assertThat(probe(context).toString())
                  .contains("InvalidCredentials")
                  .contains("COOLING_DOWN")
                  .doesNotContain("canary", "operator");
            });
    assertThat(appliance.seen().failedLogins()).isEqualTo(1);
  }

  @Test
  void health_applianceDown_isDownWithAReason() {
    HmpRunner.bare()
        .withPropertyValues(
            "hmp.url=https://127.0.0.1:1", "hmp.auth.username=u", "hmp.auth.password=p")
        .run(
            context -> {
              assertThat(probe(context).getStatus()).isEqualTo(Status.DOWN);
              assertThat(probe(context).getDetails().get("reason")).asString().isNotBlank();
            });
  }

  @Test
  void health_severalAppliances_hasOneOfEach(HmpEmulator north) {
    HmpRunner.bare()
        .withPropertyValues(HmpRunner.properties("hmp.appliances.north", north))
        .withPropertyValues(
            "hmp.appliances.south.url=https://127.0.0.1:1",
            "hmp.appliances.south.auth.username=u",
            "hmp.appliances.south.auth.password=p")
        .run(
            context -> {
              CompositeHealthContributor both =
                  (CompositeHealthContributor) context.getBean(HealthContributor.class);
              assertThat(probe(both.getContributor("north")).getStatus()).isEqualTo(Status.UP);
              assertThat(probe(both.getContributor("south")).getStatus()).isEqualTo(Status.DOWN);
            });
  }

  @Test
  void health_turnedOff_isNone(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .withPropertyValues("management.health.hmp.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthContributor.class));
  }

  private static Health probe(ApplicationContext context) {
    return probe(context.getBean(HealthContributor.class));
  }

  private static Health probe(@Nullable HealthContributor contributor) {
    return Objects.requireNonNull(((HealthIndicator) Objects.requireNonNull(contributor)).health());
  }
}
