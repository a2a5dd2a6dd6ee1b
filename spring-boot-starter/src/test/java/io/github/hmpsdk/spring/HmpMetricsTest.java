package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.error.NotFoundException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.event.ContextRefreshedEvent;

@ExtendWith(EmulatorExtension.class)
final class HmpMetricsTest {

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final TestObservationRegistry observations = TestObservationRegistry.create();

  @BeforeEach
  void joinObservationsAndMeters() {
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
  }

  @Test
  void meters_ofCalls_tellOperationAndOutcome(HmpEmulator appliance) {
    application(appliance)
        .run(
            context -> {
              SourcesApi sources = context.getBean(SourcesApi.class);
              sources.listSources();
              sources.listSources();
              assertThatThrownBy(() -> sources.getSource("unknown"))
                  .isInstanceOf(NotFoundException.class);
            });

    assertThat(calls("listSources", "success")).isEqualTo(2);
    assertThat(calls("getSource", "not_found")).isEqualTo(1);
    TestObservationRegistryAssert.assertThat(observations)
        .hasObservationWithNameEqualTo("hmp.client.call")
        .that()
        .hasBeenStopped();
    assertThat(observations.getCurrentObservationScope()).isNull();
  }

  @Test
  void meters_retry_isCounted(HmpEmulator appliance) {
    appliance.answerNext("listSources", Fault.status(500));
    application(appliance).run(context -> context.getBean(SourcesApi.class).listSources());

    assertThat(meters.get("hmp.client.call.retry").counter().count()).isPositive();
  }

  @Test
  void meters_loginsAndReplays_areCounted(HmpEmulator appliance) {
    application(appliance)
        .run(
            context -> {
              context.getBean(SourcesApi.class).listSources();
              assertThat(auth("logged_in")).isEqualTo(1);
              assertThat(auth("replayed")).isZero();
              assertThat(meters.get("hmp.client.login.age").timeGauge().value()).isNotNaN();
              assertThat(breaker("closed")).isEqualTo(1);
              assertThat(breaker("open")).isZero();

              appliance.dropLogins();
              context.getBean(SourcesApi.class).listSources();
              assertThat(auth("replayed")).isEqualTo(1);
              assertThat(auth("logged_in")).isEqualTo(2);
            });
    assertThat(auth("logged_out")).isPositive();
  }

  private ApplicationContextRunner application(HmpEmulator appliance) {
    return HmpRunner.with(appliance)
        .withBean(MeterRegistry.class, () -> meters)
        .withBean(TestObservationRegistry.class, () -> observations)
        .withInitializer(
            context ->
                context.addApplicationListener(
                    event -> {
                      if (event instanceof ContextRefreshedEvent) {
                        bind(context.getBeansOfType(MeterBinder.class));
                      }
                    }));
  }

  /** Spring Boot does this when its metrics are there. */
  private void bind(Map<String, MeterBinder> binders) {
    binders.values().forEach(binder -> binder.bindTo(meters));
  }

  private long calls(String operation, String outcome) {
    return meters
        .get("hmp.client.call")
        .tags("appliance", "default", "operation", operation, "outcome", outcome)
        .timer()
        .count();
  }

  private double auth(String event) {
    return meters.get("hmp.client.auth").tag("event", event).counter().count();
  }

  private double breaker(String state) {
    return meters.get("hmp.client.breaker").tag("state", state).gauge().value();
  }
}
