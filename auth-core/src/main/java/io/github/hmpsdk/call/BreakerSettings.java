package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * When the circuit breaker opens, so that calls are held back to spare an appliance that keeps
 * failing. The words are Resilience4j's. Immutable and thread-safe; each {@code with...} makes a
 * changed copy.
 *
 * @param slidingWindowSize how many of the last calls are looked at
 * @param minimumCalls how many there must be before it may open
 * @param failureRatePercent share of failed ones (5xx and I/O errors, never 4xx) that opens it
 * @param openDuration how long it stays open
 * @param halfOpenCalls how many calls are then let through to see
 */
public record BreakerSettings(
    int slidingWindowSize,
    int minimumCalls,
    int failureRatePercent,
    Duration openDuration,
    int halfOpenCalls) {

  /** Half of at least 20 of the last 100 calls failed: open for 10 s, then 3 calls to see. */
  public static final BreakerSettings DEFAULT =
      new BreakerSettings(100, 20, 50, Duration.ofSeconds(10), 3);

  /** Checks the numbers. */
  public BreakerSettings {
    Numbers.atLeast(1, "slidingWindowSize", slidingWindowSize);
    Numbers.atLeast(1, "minimumCalls", minimumCalls);
    Numbers.atLeast(1, "halfOpenCalls", halfOpenCalls);
    if (failureRatePercent < 1 || failureRatePercent > 100) {
      throw new IllegalArgumentException("failureRatePercent must be between 1 and 100");
    }
    openDuration = Durations.positive("openDuration", openDuration);
  }

  /**
   * With another number of calls that are looked at.
   *
   * @param value at least 1
   * @return a copy
   */
  public BreakerSettings withSlidingWindowSize(int value) {
    return new BreakerSettings(
        value, minimumCalls, failureRatePercent, openDuration, halfOpenCalls);
  }

  /**
   * With another number of calls that there must be before it may open.
   *
   * @param value at least 1
   * @return a copy
   */
  public BreakerSettings withMinimumCalls(int value) {
    return new BreakerSettings(
        slidingWindowSize, value, failureRatePercent, openDuration, halfOpenCalls);
  }

  /**
   * With another share of failed calls that opens it.
   *
   * @param value 1 to 100
   * @return a copy
   */
  public BreakerSettings withFailureRatePercent(int value) {
    return new BreakerSettings(slidingWindowSize, minimumCalls, value, openDuration, halfOpenCalls);
  }

  /**
   * With another time that it stays open.
   *
   * @param value at least a millisecond
   * @return a copy
   */
  public BreakerSettings withOpenDuration(Duration value) {
    return new BreakerSettings(
        slidingWindowSize, minimumCalls, failureRatePercent, value, halfOpenCalls);
  }

  /**
   * With another number of calls that are let through to see whether the appliance works again.
   *
   * @param value at least 1
   * @return a copy
   */
  public BreakerSettings withHalfOpenCalls(int value) {
    return new BreakerSettings(
        slidingWindowSize, minimumCalls, failureRatePercent, openDuration, value);
  }
}
