package io.github.hmpsdk.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There is no login to make the call with. {@link #reason()} tells what to do. When a login fails
 * while many calls wait for it, each gets an exception of its own with the same cause.
 */
public final class AuthenticationFailedException extends HmpApiException implements Retryable {

  private static final long serialVersionUID = 1;

  /** Why there is no login. */
  public enum Reason {
    /** The appliance refused name and password, or key and secret: correct them. */
    BAD_CREDENTIALS,
    /** The login succeeds and what it yields is refused: look at the account and its roles. */
    LOGIN_REFUSED,
    /** The login could not be made now: unreachable, overloaded, or too slow. */
    LOGIN_UNAVAILABLE
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  /**
   * For the login and for tests of callers.
   *
   * @param reason why
   * @param message what happened and what to do next
   * @param status HTTP status of the answer; 0 if there was none
   * @param error what the appliance said
   * @param retryAfter when the next login is due; null if nothing is known
   * @param cause what it came from
   */
  public AuthenticationFailedException(
      Reason reason,
      String message,
      int status,
      ApiErrorBody error,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, null, status, error, cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /**
   * Why there is no login.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /** True only for {@link Reason#LOGIN_UNAVAILABLE}. */
  @Override
  public boolean isRetryable() {
    return reason == Reason.LOGIN_UNAVAILABLE;
  }

  /** How long until this client tries to log in again; until then, calls fail at once. */
  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
