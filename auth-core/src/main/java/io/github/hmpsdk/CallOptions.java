package io.github.hmpsdk;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What some calls need otherwise than the rest: see {@link HmpClient#with}. Immutable and
 * thread-safe.
 *
 * @param timeout how long a call may take in all; null for the client's
 * @param attempts tries of one call at most, the first included; null for the client's
 */
public record CallOptions(@Nullable Duration timeout, @Nullable Integer attempts) {

  /** Checks the numbers. */
  public CallOptions {
    timeout = timeout == null ? null : Durations.positive("timeout", timeout);
    if (attempts != null && attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1");
    }
  }

  /**
   * Another time.
   *
   * @param timeout how long a call may take in all
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
}
