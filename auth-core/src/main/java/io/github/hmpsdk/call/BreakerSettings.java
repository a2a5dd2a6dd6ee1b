package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * When calls are held back to spare an appliance that keeps failing. Immutable and thread-safe.
 *
 * @param window how many calls are looked at
 * @param minimum how many there must be before it may open
 * @param failurePercent share of failed ones (5xx and I/O errors, never 4xx) that opens it
 * @param openFor how long it stays open
 * @param trials how many calls are then let through to see
 */
public record BreakerSettings(
    int window, int minimum, int failurePercent, Duration openFor, int trials) {

  /** Half of at least 20 of the last 100 calls failed: open for 10 s, then 3 trials. */
  public static final BreakerSettings DEFAULT =
      new BreakerSettings(100, 20, 50, Duration.ofSeconds(10), 3);

  /** Checks the numbers. */
  public BreakerSettings {
    if (window < 1 || minimum < 1 || trials < 1) {
      throw new IllegalArgumentException("window, minimum and trials must be at least 1");
    }
    if (failurePercent < 1 || failurePercent > 100) {
      throw new IllegalArgumentException("failurePercent must be between 1 and 100");
    }
    openFor = Durations.positive("openFor", openFor);
  }
}
