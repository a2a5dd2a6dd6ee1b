package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * How often and how fast calls are repeated. Immutable and thread-safe.
 *
 * @param attempts tries of one call at most, the first included
 * @param base upper end of the first wait; doubles with each further one
 * @param throttledBase the same after 429 and 503
 * @param longestWait upper end of any wait that this client chooses; what the appliance asks for
 *     may be longer
 * @param budget size of the bucket that all calls of a client share: what retries take from it,
 *     successes bring back
 * @param errorCost what a retry after an error takes from the bucket
 * @param throttleCost what a retry after 429 or 503 takes
 */
public record RetrySettings(
    int attempts,
    Duration base,
    Duration throttledBase,
    Duration longestWait,
    int budget,
    int errorCost,
    int throttleCost) {

  /** 3 attempts; 100 ms, 1 s, at most 20 s; a bucket of 500, 14 an error, 5 a throttle. */
  public static final RetrySettings DEFAULT =
      new RetrySettings(
          3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20), 500, 14, 5);

  /** Checks the numbers. */
  public RetrySettings {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1");
    }
    if (budget < 0 || errorCost < 0 || throttleCost < 0) {
      throw new IllegalArgumentException("budget and costs must not be negative");
    }
    base = Durations.notNegative("base", base);
    throttledBase = Durations.notNegative("throttledBase", throttledBase);
    longestWait = Durations.notNegative("longestWait", longestWait);
  }

  /**
   * The same with another number of attempts.
   *
   * @param most tries of one call at most, the first included
   * @return a copy
   */
  public RetrySettings withAttempts(int most) {
    return new RetrySettings(
        most, base, throttledBase, longestWait, budget, errorCost, throttleCost);
  }
}
