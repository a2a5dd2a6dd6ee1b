package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.LoginProtocol.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the appliance whether a login is alive when an answer leaves it open: at most once for each
 * login in the time that an answer counts, and once for all callers. Thread-safe.
 */
final class LoginProbe {

  private record Asked(long login, long at, CompletableFuture<Answer> answer) {}

  private final LoginProtocol protocol;
  private final long countsFor;
  private final LongSupplier nanoClock;
  private final AtomicReference<@Nullable Asked> last = new AtomicReference<>();

  LoginProbe(LoginProtocol protocol, Duration countsFor, LongSupplier nanoClock) {
    this.protocol = protocol;
    this.countsFor = countsFor.toNanos();
    this.nanoClock = nanoClock;
  }

  /** True unless the appliance says that the login is over. */
  boolean isAlive(Login login, boolean askAnyway) {
    long now = nanoClock.getAsLong();
    if (!askAnyway && now - login.aliveAt() < countsFor) {
      return true;
    }
    Asked asked = last.get();
    if (asked != null && asked.login() == login.number() && now - asked.at() < countsFor) {
      return asked.answer().join() != Answer.OVER;
    }
    Asked mine = new Asked(login.number(), now, new CompletableFuture<>());
    return last.compareAndSet(asked, mine) ? ask(login, mine) : isAlive(login, askAnyway);
  }

  private boolean ask(Login login, Asked mine) {
    Answer answer = Answer.SILENT;
    try {
      answer = protocol.check(login).answer();
    } finally {
      mine.answer().complete(answer);
    }
    return answer != Answer.OVER;
  }
}
