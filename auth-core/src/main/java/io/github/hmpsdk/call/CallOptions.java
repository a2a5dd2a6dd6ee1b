package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What some calls need otherwise than the rest: see {@code HmpClient.with}. Immutable and
 * thread-safe; each {@code with...} makes a changed copy.
 *
 * @param timeout how long a call may take in all; null for the client's
 * @param maxAttempts attempts of one call at most, the first included; null for the client's
 */
public record CallOptions(@Nullable Duration timeout, @Nullable Integer maxAttempts) {

  /** Checks the numbers. */
  public CallOptions {
    timeout = timeout == null ? null : Durations.positive("timeout", timeout);
    if (maxAttempts != null) {
      Numbers.atLeast(1, "maxAttempts", maxAttempts);
    }
  }

  /**
   * Another time.
   *
   * @param timeout how long a call may take in all; at least a millisecond
   * @return the options
   */
  public static CallOptions within(Duration timeout) {
    return new CallOptions(timeout, null);
  }

  /**
   * No repetition.
   *
   * @return the options
   */
  public static CallOptions once() {
    return new CallOptions(null, 1);
  }

  /**
   * With another time.
   *
   * @param value how long a call may take in all; at least a millisecond
   * @return a copy
   */
  public CallOptions withTimeout(Duration value) {
    return new CallOptions(value, maxAttempts);
  }

  /**
   * With another number of attempts.
   *
   * @param value at least 1, the first attempt included
   * @return a copy
   */
  public CallOptions withMaxAttempts(int value) {
    return new CallOptions(timeout, value);
  }
}
