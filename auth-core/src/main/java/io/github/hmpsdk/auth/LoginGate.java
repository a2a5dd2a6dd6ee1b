package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps logins from being tried too often. After refused credentials it stays shut until they
 * change, since tries lock accounts (HMP's STIG mode); after anything else it opens on a ladder
 * with jitter. Not thread-safe, but for {@link #pause()}: its owner's lock guards it.
 */
final class LoginGate {

  private static final int LONGEST_LADDER = 16;
  private static final int MOST_UNUSED = 3;
  private static final int MOST_SHORT_LIVED = 5;

  private final LoginSettings settings;
  private final LoginEnvironment environment;
  private volatile @Nullable LoginPause pause;
  private int rung;
  private int unused;
  private int shortLived;

  LoginGate(LoginSettings settings, LoginEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** The pause that lasts now, or null. */
  @Nullable LoginPause pause() {
    LoginPause now = pause;
    return now == null || now.isOverAt(environment.nanoClock().getAsLong()) ? null : now;
  }

  /** Forgets a refusal that was of another secret than the one the supplier has now. */
  void secretIs(String secret) {
    LoginPause now = pause;
    if (now != null && now.secret() != null && !now.secret().equals(secret)) {
      pause = null;
    }
  }

  void succeeded() {
    pause = null;
    if (unused < MOST_UNUSED && shortLived < MOST_SHORT_LIVED) {
      rung = 0; // else the ladder goes on: this login may be refused like the ones before
    }
  }

  LoginPause failed(AuthenticationFailedException failure, @Nullable String secret) {
    boolean refused = failure.reason() == Reason.BAD_CREDENTIALS;
    Duration own = refused ? pauseAfter(secret) : ladder();
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    long length = Math.max(own.toNanos(), asked.toNanos());
    LoginPause next =
        new LoginPause(
            failure, environment.nanoClock().getAsLong() + length, rung, refused ? secret : null);
    rung = Math.min(rung + 1, LONGEST_LADDER);
    pause = next;
    return next;
  }

  /** The appliance took a login: it does not refuse new ones. */
  void accepted() {
    unused = 0;
  }

  /** Whether logins are refused in such a row that making another one is of no use. */
  boolean trips(Login refused, long now) {
    unused = refused.wasAccepted() ? 0 : unused + 1;
    boolean lived = refused.ageAt(now) >= settings.knownAlive().toNanos();
    shortLived = lived ? 0 : shortLived + 1;
    return unused >= MOST_UNUSED || shortLived >= MOST_SHORT_LIVED;
  }

  /** What never left this machine locks nobody out: a supplier may do better the next time. */
  private Duration pauseAfter(@Nullable String refusedSecret) {
    return refusedSecret == null ? Duration.ZERO : settings.refusedPause();
  }

  /** Three quarters to five quarters of the rung. */
  private Duration ladder() {
    long rungs = settings.firstPause().toMillis() << rung;
    long capped = Math.min(rungs, settings.longestPause().toMillis());
    double jitter = 0.75 + environment.random().getAsDouble() / 2;
    return Duration.ofMillis((long) (capped * jitter));
  }
}
