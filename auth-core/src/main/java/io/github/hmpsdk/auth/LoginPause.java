package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time after a failed login in which none is tried. Immutable.
 *
 * @param failure what went wrong
 * @param until the end, on the monotonic clock, in nanoseconds
 * @param rung how many failures came before, which decides the length of the next pause
 * @param secret the secret that was refused; null if it was not that
 */
record LoginPause(
    AuthenticationFailedException failure, long until, int rung, @Nullable String secret) {

  boolean isOverAt(long now) {
    return now - until >= 0;
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
    return "LoginPause[" + failure.reason() + ", rung " + rung + "]";
  }
}
