package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the appliance about logins, in the background and never for longer than a check may take:
 * what has no clear answer by then, for whatever reason, leaves the login's liveness unknown.
 * Thread-safe.
 */
@SuppressWarnings("CollectionUndefinedEquality") // futures are told apart by identity
final class LoginChecks {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final LoginProtocol protocol;
  private final LoginEnvironment environment;
  private final Duration longest;
  private final Set<CompletableFuture<LoginCheck>> running = ConcurrentHashMap.newKeySet();

  LoginChecks(LoginContext context, LoginProtocol protocol) {
    this.protocol = protocol;
    this.environment = context.environment();
    this.longest = Durations.atMost(context.settings().messageTimeout(), LONGEST);
  }

  /** Asks about a login. The answer comes in any case, and is never an exception. */
  CompletableFuture<LoginCheck> ask(Login login) {
    CompletableFuture<LoginCheck> answer = new CompletableFuture<>();
    running.add(answer);
    Runnable cancelTimeout =
        environment.scheduler().after(longest, () -> answer.complete(LoginCheck.UNKNOWN));
    CompletableFuture<LoginCheck> done =
        answer.whenComplete(
            (check, never) -> {
              cancelTimeout.run();
              running.remove(answer);
            });
    try {
      environment.background().execute(() -> answer.complete(check(login)));
    } catch (RuntimeException | Error noThread) {
      answer.complete(LoginCheck.UNKNOWN);
    }
    return done;
  }

  /** Completes when no check is on the wire. */
  CompletableFuture<Void> allDone() {
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
  }

  private LoginCheck check(Login login) {
    try {
      return CallDeadline.in(longest, environment.nanoClock()).run(() -> protocol.check(login));
    } catch (Throwable failed) { // whoever waits for the answer must get one
      return LoginCheck.UNKNOWN;
    }
  }
}
