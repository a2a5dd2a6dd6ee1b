package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.Objects;

/**
 * All that decides how the calls of one client are made: retries, circuit breaker, limits and the
 * time of a call. Immutable and thread-safe; each {@code with...} makes a changed copy.
 *
 * @param retry how often and how fast calls are repeated
 * @param breaker when calls are held back
 * @param limits how many calls are made at once and in a second
 * @param timeout how long a call may take in all, retries, waits and a login included; at least a
 *     millisecond
 */
public record CallPolicy(
    RetrySettings retry, BreakerSettings breaker, CallLimits limits, Duration timeout) {

  /** The defaults of its parts, and 60 seconds for a call. */
  public static final CallPolicy DEFAULT =
      new CallPolicy(
          RetrySettings.DEFAULT, BreakerSettings.DEFAULT, CallLimits.NONE, Duration.ofSeconds(60));

  /** Checks what it is given. */
  public CallPolicy {
    Objects.requireNonNull(retry, "retry");
    Objects.requireNonNull(breaker, "breaker");
    Objects.requireNonNull(limits, "limits");
    timeout = Durations.positive("timeout", timeout);
  }

  /**
   * With other retries.
   *
   * @param value how often and how fast calls are repeated
   * @return a copy
   */
  public CallPolicy withRetry(RetrySettings value) {
    return new CallPolicy(value, breaker, limits, timeout);
  }

  /**
   * With another circuit breaker.
   *
   * @param value when calls are held back
   * @return a copy
   */
  public CallPolicy withBreaker(BreakerSettings value) {
    return new CallPolicy(retry, value, limits, timeout);
  }

  /**
   * With other limits.
   *
   * @param value how many calls are made at once and in a second
   * @return a copy
   */
  public CallPolicy withLimits(CallLimits value) {
    return new CallPolicy(retry, breaker, value, timeout);
  }

  /**
   * With another time.
   *
   * @param value how long a call may take in all; at least a millisecond
   * @return a copy
   */
  public CallPolicy withTimeout(Duration value) {
    return new CallPolicy(retry, breaker, limits, value);
  }

  /** The same for a view of a client. */
  CallPolicy with(CallOptions options) {
    Integer attempts = options.maxAttempts();
    Duration time = options.timeout();
    CallPolicy retried = attempts == null ? this : withRetry(retry.withMaxAttempts(attempts));
    return time == null ? retried : retried.withTimeout(time);
  }
}
