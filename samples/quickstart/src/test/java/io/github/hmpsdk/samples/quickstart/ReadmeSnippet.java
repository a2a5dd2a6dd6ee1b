package io.github.hmpsdk.samples.quickstart;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.error.PermissionDeniedException;

/** The program in the README, which a test compares with this one. */
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
}
