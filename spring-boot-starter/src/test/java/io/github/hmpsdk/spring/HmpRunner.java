package io.github.hmpsdk.spring;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Applications that have the starter. */
final class HmpRunner {

  private HmpRunner() {}

  static ApplicationContextRunner bare() {
    return new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                SslAutoConfiguration.class,
                HmpAutoConfiguration.class,
                HmpHealthAutoConfiguration.class,
                HmpMetricsAutoConfiguration.class,
                HmpActuatorAutoConfiguration.class));
  }

  static ApplicationContextRunner with(HmpEmulator appliance) {
    return bare().withPropertyValues(properties("hmp", appliance));
  }

  /** Environment variables, each as NAME=VALUE. */
  static ApplicationContextRunner environment(
      ApplicationContextRunner application, String... variables) {
    Map<String, Object> values = new HashMap<>();
    for (String variable : variables) {
      values.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
    }
    return application.withInitializer(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource("test-systemEnvironment", values)));
  }

  static String[] properties(String prefix, HmpEmulator appliance) {
    return new String[] {
      prefix + ".url=" + appliance.url(),
      prefix + ".auth.username=operator",
      prefix + ".auth.password=operator-password",
      prefix + ".tls.pin=" + appliance.pinnedKey()
    };
  }
}
