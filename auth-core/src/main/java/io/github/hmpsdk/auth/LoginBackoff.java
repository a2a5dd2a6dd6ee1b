package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps logins from being tried too often. A secret that was refused is not sent again for a long
 * time, since tries lock accounts (HMP's STIG mode); after anything else there is an exponential
 * backoff with jitter. Logins that succeed and are refused all the same trip a brake like a circuit
 * breaker's. Not thread-safe, but for {@link #cooldown()}: its owner's lock guards it.
 */
final class LoginBackoff {

  /** Longer than any appliance is busy: what asks for more is broken, or lies. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 16;
  private static final int MOST_NEVER_ACCEPTED = 3;
  private static final int MOST_SHORT_LIVED = 5;

  /** Secrets that may be refused in a row before the backoff holds back new ones, too. */
  private static final int MOST_REFUSED = 3;

  private final LoginContext context;
  private final LoginSettings settings;
  private final RefusedSecrets refusedSecrets = new RefusedSecrets();
  private volatile @Nullable LoginCooldown cooldown;
  private int failures; // in a row
  private int refusedInRow;
  private int neverAccepted;
  private int shortLived;

  LoginBackoff(LoginContext context) {
    this.context = context;
    this.settings = context.settings();
  }

  /** The cooldown that lasts now, or null. */
  @Nullable LoginCooldown cooldown() {
    LoginCooldown now = cooldown;
    return now == null || now.isOverAt(now()) ? null : now;
  }

  /** The cooldown of this very secret, which need not be the last one that was refused; or null. */
  @Nullable LoginCooldown cooldownOf(String secret) {
    return refusedSecrets.find(secret, now());
  }

  void succeeded() {
    cooldown = null;
    refusedInRow = 0;
    if (!brakes()) {
      failures = 0; // else the backoff goes on: this login may be refused like the ones before
    }
  }

  /** The appliance refused, or could not be asked. */
  LoginCooldown failed(AuthenticationFailedException failure, @Nullable String secret) {
    if (failure.reason() != Reason.BAD_CREDENTIALS) {
      long until = now() + Math.max(backoff(), asked(failure));
      return begin(new LoginCooldown(failure, until, until));
    }
    if (secret == null) {
      return notSent(failure);
    }
    long until = now() + Math.max(settings.refusedSecretCooldown().toNanos(), asked(failure));
    refusedInRow++;
    long held = refusedInRow > MOST_REFUSED ? backoff() : 0;
    LoginCooldown next = new LoginCooldown(failure, until, now() + Math.max(held, asked(failure)));
    refusedSecrets.add(secret, next);
    return begin(next);
  }

  /**
   * The secret could not be sent, or is known to be refused. That locks nobody out, so that callers
   * may ask the supplier again at once; whoever has time, such as a renewal, goes by the backoff.
   */
  LoginCooldown notSent(AuthenticationFailedException failure) {
    LoginCooldown lasting = cooldown();
    return lasting != null ? lasting : begin(new LoginCooldown(failure, now() + backoff(), now()));
  }

  /** The appliance took a login: it does not refuse new ones. */
  void accepted() {
    neverAccepted = 0;
  }

  /** The appliance refused a login: the brake trips if another one seems to be of no use. */
  void refused(Login login) {
    neverAccepted = login.wasAccepted() ? 0 : neverAccepted + 1;
    boolean lived = login.ageAt(now()) >= settings.livenessTtl().toNanos();
    shortLived = lived ? 0 : shortLived + 1;
    if (brakes()) {
      LoginCooldown unused = failed(LoginFailures.freshRefused(context.credentials()), null);
    }
  }

  /** Whether logins are refused in such a row that making another one is of no use. */
  private boolean brakes() {
    return neverAccepted >= MOST_NEVER_ACCEPTED || shortLived >= MOST_SHORT_LIVED;
  }

  private LoginCooldown begin(LoginCooldown next) {
    failures = Math.min(failures + 1, MOST_DOUBLINGS);
    cooldown = next;
    return next;
  }

  private static long asked(AuthenticationFailedException failure) {
    return Durations.nanos(
        Durations.atMost(failure.retryAfter().orElse(Duration.ZERO), LONGEST_ASKED));
  }

  /** Three quarters to five quarters of what the failures in a row make it, in nanoseconds. */
  private long backoff() {
    double doubled = (double) settings.initialBackoff().toNanos() * Math.pow(2, failures);
    double capped = Math.min(doubled, (double) settings.maxBackoff().toNanos());
    return (long) (capped * (0.75 + context.environment().random().getAsDouble() / 2));
  }

  private long now() {
    return context.now();
  }
}
