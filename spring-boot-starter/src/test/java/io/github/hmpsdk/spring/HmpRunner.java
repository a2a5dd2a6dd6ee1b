package io.github.hmpsdk.spring;

import io.github.hmpsdk.emulator.HmpEmulator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

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

  static String[] properties(String prefix, HmpEmulator appliance) {
    return new String[] {
      prefix + ".url=" + appliance.url(),
      prefix + ".auth.username=operator",
      prefix + ".auth.password=operator-password",
      prefix + ".tls.pin=" + appliance.pinnedKey()
    };
  }
}
