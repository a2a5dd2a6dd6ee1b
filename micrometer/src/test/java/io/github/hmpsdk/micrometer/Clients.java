package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import java.time.Duration;

/** Clients that are not built yet. */
final class Clients {

  static final String PASSWORD = "operator-password";

  private Clients() {}

  static HmpClientBuilder of(HmpEmulator appliance) {
    return HmpClient.builder(appliance.url().toString())
        .credentials(HmpCredentials.localUser("operator", () -> PASSWORD))
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
        .retry(RetrySettings.DEFAULT.withBaseDelay(Duration.ofMillis(1)))
        .logoutAtShutdown(false);
  }
}
