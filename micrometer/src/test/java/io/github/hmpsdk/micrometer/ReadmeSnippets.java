package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;

/** The programs in README.md, which a test compares with these. */
final class ReadmeSnippets {

  private ReadmeSnippets() {}

  static void meters(MeterRegistry registry, HmpCredentials credentials) {
    HmpMeters meters = HmpMeters.of(registry);

    try (HmpClient hmp =
        meters.build(HmpClient.builder("https://hmp.example.com").credentials(credentials))) {
      hmp.sources().listSources();
    }
  }

  static HmpMeters traces(MeterRegistry registry, ObservationRegistry observations) {
    return HmpMeters.of(registry, observations).named("court 4");
  }
}
