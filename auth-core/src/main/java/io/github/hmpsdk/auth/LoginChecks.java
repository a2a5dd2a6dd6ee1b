package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.LoginProtocol.Answer;
import io.github.hmpsdk.auth.LoginProtocol.Check;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the appliance about logins, in the background and never for longer than a check may take:
 * what has no clear answer by then, for whatever reason, is silent. Thread-safe.
 */
@SuppressWarnings("CollectionUndefinedEquality") // futures are told apart by identity
final class LoginChecks {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Check SILENCE = new Check(Answer.SILENT, null);

  private final LoginProtocol protocol;
  private final LoginEnvironment environment;
  private final Duration longest;
  private final Set<CompletableFuture<Check>> running = ConcurrentHashMap.newKeySet();

  LoginChecks(LoginProtocol protocol, LoginSettings settings, LoginEnvironment environment) {
    this.protocol = protocol;
    this.environment = environment;
    this.longest = Durations.atMost(settings.messageTimeout(), LONGEST);
  }

  /** Asks about a login. The answer comes in any case, and is never an exception. */
  CompletableFuture<Check> ask(Login login) {
    CompletableFuture<Check> answer = new CompletableFuture<>();
    running.add(answer);
    Runnable alarm = environment.alarm().after(longest, () -> answer.complete(SILENCE));
    CompletableFuture<Check> done =
        answer.whenComplete(
            (check, never) -> {
              alarm.run();
              running.remove(answer);
            });
    try {
      environment.background().execute(() -> answer.complete(check(login)));
    } catch (RuntimeException | Error noThread) {
      answer.complete(SILENCE);
    }
    return done;
  }

  /** Completes when no check is on the wire. */
  CompletableFuture<Void> allDone() {
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
  }

  private Check check(Login login) {
    try {
      return CallDeadline.in(longest, environment.nanoClock()).run(() -> protocol.check(login));
    } catch (Throwable failed) { // whoever waits for the answer must get one
      return SILENCE;
    }
  }
}
