package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * Bulkhead and rate limiter: how many calls a client makes at once and in a second, so that one
 * program does not take all of an appliance. Immutable and thread-safe; each {@code with...} makes
 * a changed copy. Logins are not counted.
 *
 * @param maxConcurrentCalls calls at once; 0 for any number
 * @param callsPerSecond attempts in a second; 0 for any number
 * @param maxWait longest wait of a call for its turn, within the call's own time
 */
public record CallLimits(int maxConcurrentCalls, int callsPerSecond, Duration maxWait) {

  /** No limit; with one, a call waits 10 s for its turn at most. */
  public static final CallLimits NONE = new CallLimits(0, 0, Duration.ofSeconds(10));

  /** Checks the numbers. */
  public CallLimits {
    Numbers.atLeast(0, "maxConcurrentCalls", maxConcurrentCalls);
    Numbers.atLeast(0, "callsPerSecond", callsPerSecond);
    maxWait = Durations.notNegative("maxWait", maxWait);
  }

  /**
   * At most so many calls at once (a bulkhead).
   *
   * @param value at least 1, or 0 for any number
   * @return a copy
   */
  public CallLimits withMaxConcurrentCalls(int value) {
    return new CallLimits(value, callsPerSecond, maxWait);
  }

  /**
   * At most so many attempts in a second (a rate limiter).
   *
   * @param value at least 1, or 0 for any number
   * @return a copy
   */
  public CallLimits withCallsPerSecond(int value) {
    return new CallLimits(maxConcurrentCalls, value, maxWait);
  }

  /**
   * With another longest wait of a call for its turn.
   *
   * @param value not negative; zero to be refused at once
   * @return a copy
   */
  public CallLimits withMaxWait(Duration value) {
    return new CallLimits(maxConcurrentCalls, callsPerSecond, value);
  }
}
