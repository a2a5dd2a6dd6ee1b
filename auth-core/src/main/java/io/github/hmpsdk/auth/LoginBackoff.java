package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps logins from being tried too often. A secret that was refused is not sent again for a long
 * time, since tries lock accounts (HMP's STIG mode); after anything else the gate opens on a ladder
 * of backoff with jitter. Not thread-safe, but for {@link #pause()}: its owner's lock guards it.
 */
final class LoginBackoff {

  /** Longer than any appliance is busy: what asks for more is broken, or lies. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int LONGEST_LADDER = 16;
  private static final int MOST_UNUSED = 3;
  private static final int MOST_SHORT_LIVED = 5;

  /** Secrets that may be refused in a row before the ladder holds back new ones, too. */
  private static final int MOST_REFUSED = 3;

  private final LoginSettings settings;
  private final LoginEnvironment environment;
  private final RefusedSecrets refusedSecrets = new RefusedSecrets();
  private volatile @Nullable LoginCooldown pause;
  private int rung;
  private int refusedInRow;
  private int unused;
  private int shortLived;

  LoginBackoff(LoginSettings settings, LoginEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** The pause that lasts now, or null. */
  @Nullable LoginCooldown pause() {
    LoginCooldown now = pause;
    return now == null || now.isOverAt(now()) ? null : now;
  }

  /** The pause of this very secret, which need not be the last one that was refused; or null. */
  @Nullable LoginCooldown pauseOf(String secret) {
    return refusedSecrets.find(secret, now());
  }

  void succeeded() {
    pause = null;
    refusedInRow = 0;
    if (unused < MOST_UNUSED && shortLived < MOST_SHORT_LIVED) {
      rung = 0; // else the ladder goes on: this login may be refused like the ones before
    }
  }

  /** The appliance refused, or could not be asked. */
  LoginCooldown failed(AuthenticationFailedException failure, @Nullable String secret) {
    if (failure.reason() != Reason.BAD_CREDENTIALS) {
      long until = now() + Math.max(ladder(), asked(failure));
      return begin(new LoginCooldown(failure, until, until));
    }
    if (secret == null) {
      return notSent(failure);
    }
    long until = now() + Math.max(settings.refusedPause().toNanos(), asked(failure));
    refusedInRow++;
    long held = refusedInRow > MOST_REFUSED ? ladder() : 0;
    LoginCooldown next = new LoginCooldown(failure, until, now() + Math.max(held, asked(failure)));
    refusedSecrets.add(secret, next);
    return begin(next);
  }

  /**
   * The secret could not be sent, or is known to be refused. That locks nobody out, so that callers
   * may ask the supplier again at once; whoever has time, such as a renewal, goes by the ladder.
   */
  LoginCooldown notSent(AuthenticationFailedException failure) {
    LoginCooldown lasting = pause();
    return lasting != null ? lasting : begin(new LoginCooldown(failure, now() + ladder(), now()));
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

  private LoginCooldown begin(LoginCooldown next) {
    rung = Math.min(rung + 1, LONGEST_LADDER);
    pause = next;
    return next;
  }

  private static long asked(AuthenticationFailedException failure) {
    return Durations.nanos(
        Durations.atMost(failure.retryAfter().orElse(Duration.ZERO), LONGEST_ASKED));
  }

  /** Three quarters to five quarters of the rung, in nanoseconds. */
  private long ladder() {
    double rungs = (double) settings.firstPause().toNanos() * Math.pow(2, rung);
    double capped = Math.min(rungs, (double) settings.longestPause().toNanos());
    return (long) (capped * (0.75 + environment.random().getAsDouble() / 2));
  }

  private long now() {
    return environment.nanoClock().getAsLong();
  }
}
