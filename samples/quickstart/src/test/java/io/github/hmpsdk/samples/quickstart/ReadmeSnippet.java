package io.github.hmpsdk.samples.quickstart;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpWaits;
import io.github.hmpsdk.HmpWatch;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.client.model.Recording;
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

  static Asset videoOf(HmpClient hmp, Recording recording) {
    return HmpWaits.assetOf(hmp, recording)
        .within(Duration.ofMinutes(10))
        .onProgress(so -> System.out.println(so.polls() + " polls, last seen " + so.seen()))
        .get();
  }

  static HmpWatch<Source> watchSources(HmpClient hmp) {
    HmpWatch<Source> watch =
        HmpWatch.of(() -> hmp.sources().allSources(), Source::getId)
            .every(Duration.ofSeconds(30))
            .start();
    watch.addListener(event -> System.out.println(event.kind() + " " + event.after()));
    return watch;
  }
}
