package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import io.github.hmpsdk.error.NotFoundException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

/** Names of appliances, as files, command lines and environment variables spell them. */
@ExtendWith(EmulatorExtension.class)
final class AppliancesTest {

  private static final String PASSWORD = "operator-password";

  @ParameterizedTest
  @CsvSource({
    "south-east, HMP_APPLIANCES_SOUTHEAST_AUTH_PASSWORD",
    "south-east, HMP_APPLIANCES_SOUTH_EAST_AUTH_PASSWORD",
    "southEast, HMP_APPLIANCES_SOUTHEAST_AUTH_PASSWORD",
    "south_east, HMP_APPLIANCES_SOUTHEAST_AUTH_PASSWORD",
    "SOUTH_EAST, HMP_APPLIANCES_SOUTH_EAST_AUTH_PASSWORD",
    "south.east, HMP_APPLIANCES_SOUTHEAST_AUTH_PASSWORD",
    "[south.east], HMP_APPLIANCES_SOUTH_EAST_AUTH_PASSWORD",
    "southeast, HMP_APPLIANCES_SOUTHEAST_AUTH_PASSWORD",
  })
  void appliance_passwordInEnvironment_isOneClient(
      String name, String variable, HmpEmulator appliance) {
    HmpRunner.environment(withoutPassword(name, appliance), variable + "=" + PASSWORD)
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(HmpClient.class);
              assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3);
            });
  }

  @Test
  void appliance_ofThreeSpellings_hasTheDashedName(HmpEmulator appliance) {
    String prefix = "hmp.appliances.";
    HmpRunner.environment(
            HmpRunner.bare()
                .withPropertyValues(
                    prefix + "southEast.url=" + appliance.url(),
                    prefix + "south-east.auth.username=operator",
                    prefix + "south_east.tls.pin=" + appliance.pinnedKey()),
            "HMP_APPLIANCES_SOUTHEAST_AUTH_PASSWORD=" + PASSWORD)
        .run(
            context -> {
              assertThat(context.getBeansOfType(HmpClient.class))
                  .containsOnlyKeys("south-eastHmpClient");
              assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3);
            });
  }

  @Test
  void appliance_ofEnvironmentAlone_isOneClient(HmpEmulator appliance) {
    HmpRunner.environment(
            HmpRunner.bare(),
            "HMP_APPLIANCES_NORTH_URL=" + appliance.url(),
            "HMP_APPLIANCES_NORTH_AUTH_USERNAME=operator",
            "HMP_APPLIANCES_NORTH_AUTH_PASSWORD=" + PASSWORD,
            "HMP_APPLIANCES_NORTH_TLS_PIN=" + appliance.pinnedKey())
        .run(
            context -> {
              assertThat(context.getBeansOfType(HmpClient.class))
                  .containsOnlyKeys("northHmpClient");
              assertThat(context.getBean(SourcesApi.class).listSources().getData()).hasSize(3);
            });
  }

  @Test
  void message_ofANamedAppliance_saysItsName(HmpEmulator appliance) {
    HmpRunner.bare()
        .withPropertyValues(HmpRunner.properties("hmp.appliances.north", appliance))
        .run(
            context ->
                assertThatThrownBy(() -> context.getBean(SourcesApi.class).getSource("unknown"))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("(getSource) at north -> 404"));
  }

  @Test
  void environment_ofOtherPrograms_makesNoApplianceAndNoAlarm(HmpEmulator appliance) {
    HmpRunner.environment(
            HmpRunner.with(appliance),
            "HMP_APPLIANCES_SERVICE_HOST=10.0.0.1",
            "HMP_APPLIANCES_PORT_443_TCP_ADDR=10.0.0.1",
            "HMP_PORT=tcp://10.0.0.1:443",
            "HMP_USER=operator",
            "HMP_AUTH_PASWORD=x")
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(HmpClient.class);
              assertThat(context.getBeansOfType(HmpClient.class)).containsOnlyKeys("hmpClient");
            });
  }

  @Test
  void appliance_givenTwiceInOneSource_isRefusedByName() {
    HmpRunner.bare()
        .withPropertyValues(
            "hmp.appliances.south-east.url=https://one.example.com",
            "hmp.appliances.southEast.url=https://two.example.com")
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("hmp.appliances.south-east.url")
                    .hasMessageContaining("hmp.appliances.southEast.url")
                    .hasMessageContaining("are the same property"));
  }

  @Test
  void appliance_givenAgainInAnotherSource_isOverridden(HmpEmulator appliance) {
    HmpRunner.bare()
        .withPropertyValues(HmpRunner.properties("hmp.appliances.south-east", appliance))
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addLast(
                        new MapPropertySource(
                            "defaults",
                            Map.of(
                                "hmp.appliances.southEast.url", "https://two.example.com",
                                "hmp.appliances.southEast.timeouts.call", "${time:7s}"))))
        .run(
            context -> {
              assertThat(context).hasSingleBean(HmpClient.class);
              ApplianceProperties bound = context.getBean(Appliances.class).get("south-east");
              assertThat(bound.url()).isEqualTo(appliance.url().toString());
              assertThat(bound.timeouts().call()).hasSeconds(7);
              assertThat(bound.timeouts().read()).hasSeconds(30);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hmp.auth.passwordFile",
        "hmp.auth.password_file",
        "hmp.AUTH.PASSWORD-FILE",
        "hmp.application_name",
        "hmp.timeouts",
        "hmp.appliances",
        "hmp.appliances.north",
        "hmp.enabled",
        "hmp.allowUnknown"
      })
  void property_inAnyForm_isNoFalseAlarm(String name, HmpEmulator appliance) {
    String value = name.endsWith("nabled") || name.endsWith("Unknown") ? "true" : "";
    HmpRunner.with(appliance)
        .withPropertyValues(name + "=" + value)
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void property_ofSomethingElse_isAllowedOnRequest(HmpEmulator appliance) {
    HmpRunner.with(appliance)
        .withPropertyValues("hmp.recorder.depth=3", "hmp.allow-unknown=true")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void twoAppliances_withoutQualifier_areNamed() {
    HmpRunner.bare()
        .withPropertyValues(
            "hmp.appliances.north.url=https://north.example.com",
            "hmp.appliances.north.auth.username=u",
            "hmp.appliances.north.auth.password=p",
            "hmp.appliances.south.url=https://south.example.com",
            "hmp.appliances.south.auth.username=u",
            "hmp.appliances.south.auth.password=p")
        .withUserConfiguration(Wants.class)
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("northHmpClient")
                    .hasMessageContaining("southHmpClient"));
  }

  private static ApplicationContextRunner withoutPassword(String name, HmpEmulator appliance) {
    String prefix = "hmp.appliances" + (name.startsWith("[") ? "" : ".") + name;
    return HmpRunner.bare()
        .withPropertyValues(
            Arrays.stream(HmpRunner.properties(prefix, appliance))
                .filter(property -> !property.contains("password="))
                .toArray(String[]::new));
  }

  /** Cannot be made, as it does not say which. */
  static final class Wants {

    Wants(HmpClient hmp) {
      hmp.loginStatus();
    }
  }
}
