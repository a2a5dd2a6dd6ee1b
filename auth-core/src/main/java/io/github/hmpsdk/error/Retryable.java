package io.github.hmpsdk.error;

import java.time.Duration;
import java.util.Optional;

/** Says of a failure whether the same call may succeed later. */
public interface Retryable {

  /**
   * Whether trying again later makes sense. It says nothing about whether the operation may be
   * repeated: see the retry class of the operation.
   *
   * @return true for a passing fault
   */
  boolean isRetryable();

  /**
   * How long the appliance asked to wait (RFC 9110 10.2.3).
   *
   * @return the time to wait from the moment of the failure; empty if it said nothing
   */
  default Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
