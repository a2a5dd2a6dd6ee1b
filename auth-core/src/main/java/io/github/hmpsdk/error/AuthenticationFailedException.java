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
    /** The login succeeds and what it gives is refused: look at the account and its roles. */
    LOGIN_REFUSED,
    /** The login could not be made now: unreachable, overloaded, or too slow. */
    LOGIN_UNAVAILABLE
  }

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  private AuthenticationFailedException(Builder builder) {
    super(builder.message, null, builder.status, builder.error, builder.cause);
    this.reason = builder.reason;
    this.retryAfter = builder.retryAfter;
  }

  /**
   * The appliance refused the credentials.
   *
   * @param message what happened and what to do next
   * @return a builder
   */
  public static Builder badCredentials(String message) {
    return because(Reason.BAD_CREDENTIALS, message);
  }

  /**
   * The appliance refused a login that it had given.
   *
   * @param message what happened and what to do next
   * @return a builder
   */
  public static Builder loginRefused(String message) {
    return because(Reason.LOGIN_REFUSED, message);
  }

  /**
   * The login could not be made now.
   *
   * @param message what happened and what to do next
   * @return a builder
   */
  public static Builder loginUnavailable(String message) {
    return because(Reason.LOGIN_UNAVAILABLE, message);
  }

  /**
   * For the login, and for tests of callers.
   *
   * @param reason why
   * @param message what happened and what to do next
   * @return a builder
   */
  public static Builder because(Reason reason, String message) {
    return new Builder(reason, message);
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

  /** Collects what is known. Not thread-safe. */
  public static final class Builder {

    private final Reason reason;
    private final String message;
    private int status;
    private ApiErrorBody error = ApiErrorBody.EMPTY;
    private @Nullable Duration retryAfter;
    private @Nullable Throwable cause;

    private Builder(Reason reason, String message) {
      this.reason = reason;
      this.message = message;
    }

    /**
     * What the appliance answered. Default: nothing.
     *
     * @param httpStatus status of the answer
     * @param body what it said
     * @return this
     */
    public Builder answer(int httpStatus, ApiErrorBody body) {
      status = httpStatus;
      error = body;
      return this;
    }

    /**
     * When the next login is due.
     *
     * @param time from now; null, the default, if nothing is known
     * @return this
     */
    public Builder retryAfter(@Nullable Duration time) {
      retryAfter = time;
      return this;
    }

    /**
     * What it came from.
     *
     * @param thrown the cause; null, the default, if there is none
     * @return this
     */
    public Builder cause(@Nullable Throwable thrown) {
      cause = thrown;
      return this;
    }

    /**
     * Makes the exception.
     *
     * @return to be thrown
     */
    public AuthenticationFailedException build() {
      return new AuthenticationFailedException(this);
    }
  }
}
