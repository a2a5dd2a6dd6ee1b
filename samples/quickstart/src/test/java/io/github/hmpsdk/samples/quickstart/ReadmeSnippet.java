package io.github.hmpsdk.samples.quickstart;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.error.PermissionDeniedException;
import java.time.Duration;

/** The programs in the README, which a test compares with these. */
final class ReadmeSnippet {

  private ReadmeSnippet() {}

  static void listSources() {
    try (HmpClient hmp =
        HmpClient.builder("https://hmp.example.com")
            .credentials(HmpCredentials.localUser("operator", () -> System.getenv("HMP_PASSWORD")))
            .build()) {
      for (Source source : hmp.sources().listSources().getData()) {
        System.out.println(source.getName() + ": " + source.getType());
      }
    } catch (PermissionDeniedException denied) {
      System.err.println("Ask an administrator for " + denied.permission());
    }
  }

  static HmpClient slowToRetry(HmpCredentials credentials) {
    return HmpClient.builder("https://hmp.example.com")
        .credentials(credentials)
        .retry(RetrySettings.DEFAULT.withBaseDelay(Duration.ofMillis(500)))
        .build();
  }
}
