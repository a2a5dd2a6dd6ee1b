package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;

/**
 * How many calls a client makes at once and in a second, so that one program does not take all of
 * an appliance. Immutable and thread-safe. Logins are not counted.
 *
 * @param concurrentCalls calls at once; 0 for any number
 * @param callsPerSecond attempts in a second; 0 for any number
 * @param patience longest wait of a call for its turn, within the call's own time
 */
public record CallLimits(int concurrentCalls, int callsPerSecond, Duration patience) {

  /** No limit. */
  public static final CallLimits NONE = new CallLimits(0, 0, Duration.ofSeconds(10));

  /** Checks the numbers. */
  public CallLimits {
    if (concurrentCalls < 0 || callsPerSecond < 0) {
      throw new IllegalArgumentException("limits must not be negative");
    }
    patience = Durations.notNegative("patience", patience);
  }

  /**
   * At most so many calls at once.
   *
   * @param calls at least 1
   * @return a copy
   */
  public CallLimits withConcurrentCalls(int calls) {
    return new CallLimits(calls, callsPerSecond, patience);
  }

  /**
   * At most so many attempts in a second.
   *
   * @param calls at least 1
   * @return a copy
   */
  public CallLimits withCallsPerSecond(int calls) {
    return new CallLimits(concurrentCalls, calls, patience);
  }
}
