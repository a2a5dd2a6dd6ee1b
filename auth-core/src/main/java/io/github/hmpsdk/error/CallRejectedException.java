package io.github.hmpsdk.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The call was not made, to spare an appliance that keeps failing, or for want of time. */
public final class CallRejectedException extends HmpException implements Retryable {

  private static final long serialVersionUID = 1;

  private final @Nullable Duration retryAfter;

  /**
   * For the client and for tests of callers.
   *
   * @param message why, and until when
   * @param retryAfter how long; null if nothing is known
   * @param cause what it came from
   */
  public CallRejectedException(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
