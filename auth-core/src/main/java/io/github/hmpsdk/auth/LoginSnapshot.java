package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.LoginStatus.State;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells from the parts of a {@link LoginMachine} which state it is in. */
final class LoginSnapshot {

  private LoginSnapshot() {}

  static LoginStatus of(
      @Nullable Login current,
      boolean loggingIn,
      boolean closed,
      long logins,
      @Nullable LoginCooldown cooldown,
      long now) {
    Login usable = current == null || current.isOverAt(now) ? null : current;
    State state = state(usable, loggingIn, closed, cooldown, now);
    return new LoginStatus(
        state,
        logins,
        current == null ? null : Duration.ofNanos(current.ageAt(now)),
        usable == null ? null : known(usable.leftAt(now)),
        usable == null ? null : known(usable.dueIn(now)),
        state == State.COOLING_DOWN && cooldown != null ? cooldown.left(now) : null);
  }

  /** What is over is zero, and what is so far away is not known. */
  private static @Nullable Duration known(long nanos) {
    return nanos > Login.UNKNOWN / 2 ? null : Duration.ofNanos(Math.max(0, nanos));
  }

  private static State state(
      @Nullable Login usable,
      boolean loggingIn,
      boolean closed,
      @Nullable LoginCooldown cooldown,
      long now) {
    if (closed) {
      return State.CLOSED;
    }
    if (usable != null) {
      return usable.isRenewableAt(now) ? State.RENEWABLE : State.FRESH;
    }
    if (cooldown != null) {
      return State.COOLING_DOWN; // also while it is looked whether the secret has changed
    }
    return loggingIn ? State.LOGGING_IN : State.NONE;
  }
}
