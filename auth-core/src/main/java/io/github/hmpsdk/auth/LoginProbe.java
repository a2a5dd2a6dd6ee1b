package io.github.hmpsdk.auth;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the appliance whether a login is alive when an answer leaves it open: once for all callers,
 * each of whom waits no longer than it can. A clear answer counts for a while, so that a login is
 * asked about only once in that time. What stays unknown is no answer and is not kept, but for a
 * moment in which a busy appliance is left alone. Thread-safe.
 */
final class LoginProbe {

  private static final long LEFT_ALONE = Duration.ofSeconds(1).toNanos();

  private static final class Asked {
    final long login;
    final CompletableFuture<Liveness> answer = new CompletableFuture<>();
    volatile long answeredAt;

    Asked(long login) {
      this.login = login;
    }

    boolean counts(Login asked, long now, long clearFor) {
      if (login != asked.number()) {
        return false;
      }
      Liveness known = answer.getNow(null);
      long age = now - answeredAt;
      return known == null || age < (known == Liveness.UNKNOWN ? LEFT_ALONE : clearFor);
    }
  }

  private final LoginChecks checks;
  private final long countsFor;
  private final LongSupplier nanoClock;
  private final AtomicReference<@Nullable Asked> last = new AtomicReference<>();

  LoginProbe(LoginChecks checks, Duration countsFor, LongSupplier nanoClock) {
    this.checks = checks;
    this.countsFor = countsFor.toNanos();
    this.nanoClock = nanoClock;
  }

  /** What the appliance says, or said lately. */
  CompletableFuture<Liveness> ask(Login login, boolean askAnyway) {
    long now = nanoClock.getAsLong();
    return !askAnyway && now - login.aliveAt() < countsFor
        ? CompletableFuture.completedFuture(Liveness.ALIVE)
        : ask(login, countsFor);
  }

  /** What the appliance says now; shared with those who ask at the same time. */
  CompletableFuture<Liveness> askNow(Login login) {
    return ask(login, 0);
  }

  private CompletableFuture<Liveness> ask(Login login, long clearFor) {
    while (true) {
      Asked asked = last.get();
      if (asked != null && asked.counts(login, nanoClock.getAsLong(), clearFor)) {
        return asked.answer;
      }
      Asked mine = new Asked(login.number());
      if (last.compareAndSet(asked, mine)) {
        CompletableFuture<LoginCheck> check = checks.ask(login);
        CompletableFuture<Void> unused = check.thenAccept(known -> tell(mine, known.liveness()));
        return mine.answer;
      }
    }
  }

  private void tell(Asked mine, Liveness answer) {
    mine.answeredAt = nanoClock.getAsLong();
    mine.answer.complete(answer);
  }
}
