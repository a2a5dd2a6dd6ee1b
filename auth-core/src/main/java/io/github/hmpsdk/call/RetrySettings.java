package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * How often and how fast calls are repeated: exponential backoff with full jitter. Immutable and
 * thread-safe; each {@code with...} makes a changed copy.
 *
 * @param maxAttempts attempts of one call at most, the first included
 * @param baseDelay upper end of the delay before the first retry; doubles with each further one
 * @param throttledBaseDelay the same after 429 and 503
 * @param maxDelay upper end of any delay that this client chooses; what the appliance asks for may
 *     be longer
 * @param budget size of the retry budget, a bucket that all calls of a client share: what retries
 *     take from it, successes bring back
 * @param errorCost what a retry after an error takes from the bucket
 * @param throttleCost what a retry after 429 or 503 takes
 */
public record RetrySettings(
    int maxAttempts,
    Duration baseDelay,
    Duration throttledBaseDelay,
    Duration maxDelay,
    int budget,
    int errorCost,
    int throttleCost) {

  /** 3 attempts; 100 ms, 1 s, at most 20 s; a bucket of 500, 14 an error, 5 a throttle. */
  public static final RetrySettings DEFAULT =
      new RetrySettings(
          3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20), 500, 14, 5);

  /** Checks the numbers. */
  public RetrySettings {
    Numbers.atLeast(1, "maxAttempts", maxAttempts);
    baseDelay = Durations.notNegative("baseDelay", baseDelay);
    throttledBaseDelay = Durations.notNegative("throttledBaseDelay", throttledBaseDelay);
    maxDelay = Durations.notNegative("maxDelay", maxDelay);
    Numbers.atLeast(0, "budget", budget);
    Numbers.atLeast(0, "errorCost", errorCost);
    Numbers.atLeast(0, "throttleCost", throttleCost);
  }

  /**
   * With another number of attempts.
   *
   * @param value at least 1, the first attempt included
   * @return a copy
   */
  public RetrySettings withMaxAttempts(int value) {
    return new RetrySettings(
        value, baseDelay, throttledBaseDelay, maxDelay, budget, errorCost, throttleCost);
  }

  /**
   * With another upper end of the delay before the first retry.
   *
   * @param value not negative
   * @return a copy
   */
  public RetrySettings withBaseDelay(Duration value) {
    return new RetrySettings(
        maxAttempts, value, throttledBaseDelay, maxDelay, budget, errorCost, throttleCost);
  }

  /**
   * With another upper end of the delay before the first retry after 429 and 503.
   *
   * @param value not negative
   * @return a copy
   */
  public RetrySettings withThrottledBaseDelay(Duration value) {
    return new RetrySettings(
        maxAttempts, baseDelay, value, maxDelay, budget, errorCost, throttleCost);
  }

  /**
   * With another upper end of any delay that this client chooses.
   *
   * @param value not negative
   * @return a copy
   */
  public RetrySettings withMaxDelay(Duration value) {
    return new RetrySettings(
        maxAttempts, baseDelay, throttledBaseDelay, value, budget, errorCost, throttleCost);
  }

  /**
   * With another retry budget.
   *
   * @param value size of the bucket; 0 for no retries but of what costs nothing
   * @return a copy
   */
  public RetrySettings withBudget(int value) {
    return new RetrySettings(
        maxAttempts, baseDelay, throttledBaseDelay, maxDelay, value, errorCost, throttleCost);
  }

  /**
   * With another cost of a retry after an error.
   *
   * @param value what it takes from the bucket, not negative
   * @return a copy
   */
  public RetrySettings withErrorCost(int value) {
    return new RetrySettings(
        maxAttempts, baseDelay, throttledBaseDelay, maxDelay, budget, value, throttleCost);
  }

  /**
   * With another cost of a retry after 429 or 503.
   *
   * @param value what it takes from the bucket, not negative
   * @return a copy
   */
  public RetrySettings withThrottleCost(int value) {
    return new RetrySettings(
        maxAttempts, baseDelay, throttledBaseDelay, maxDelay, budget, errorCost, value);
  }
}
