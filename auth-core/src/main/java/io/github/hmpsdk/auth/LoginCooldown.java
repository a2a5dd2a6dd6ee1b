package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import java.time.Duration;

/**
 * The time after a failed login in which none is tried. Immutable.
 *
 * @param failure what went wrong
 * @param until the end, on the monotonic clock, in nanoseconds
 * @param askAgainFrom from when on a caller may look whether the secret has changed, which ends the
 *     cooldown; the same as its end where another secret would not help
 */
record LoginCooldown(AuthenticationFailedException failure, long until, long askAgainFrom) {

  boolean isOverAt(long now) {
    return now - until >= 0;
  }

  /** Whether callers may ask the secret's supplier although the cooldown lasts. */
  boolean maySecretEndItAt(long now) {
    return now - askAgainFrom >= 0;
  }

  Duration left(long now) {
    return Duration.ofNanos(Math.max(0, until - now));
  }

  /** For one more caller: same cause, own stack trace, and how long it still lasts. */
  AuthenticationFailedException forCaller(long now) {
    Duration left = left(now);
    String next =
        failure.reason() == Reason.BAD_CREDENTIALS
            ? "not tried again until the secret changes or " + left.toSeconds() + " s have passed"
            : "next try in " + left.toMillis() + " ms";
    return LoginFailures.again(failure, failure.getMessage() + " (" + next + ")", left);
  }

  @Override
  public String toString() {
    return "LoginCooldown[" + failure.reason() + "]";
  }
}
