package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.auth.LoginProtocol.Answer;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Ends logins behind the callers' backs, each once. Thread-safe. */
@SuppressWarnings("CollectionUndefinedEquality") // futures are told apart by identity
final class Logouts {

  private final LoginProtocol protocol;
  private final AuthEvents events;
  private final Executor background;
  private final Set<Login> inUse = ConcurrentHashMap.newKeySet();
  private final Set<CompletableFuture<Void>> running = ConcurrentHashMap.newKeySet();

  Logouts(LoginProtocol protocol, AuthEvents events, Executor background) {
    this.protocol = protocol;
    this.events = events;
    this.background = background;
  }

  /** No new call takes the login; the last of the calls that have it ends it. */
  void endWhenUnused(Login login) {
    inUse.add(login);
    if (login.retire()) {
      end(login);
    }
  }

  /** Ends a login; the caller has made sure with {@link Login#tryEnd} that nobody else does. */
  void end(Login login) {
    inUse.remove(login);
    if (login.kind() == Kind.API_KEY) {
      return; // no documented call ends a token; it runs out
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    running.add(done);
    try {
      background.execute(() -> run(login, done));
    } catch (RuntimeException | Error noThread) {
      events.notEnded(login, noThread.toString());
      finish(done);
    }
  }

  /** Ends those that calls still have, too, and tells when all are ended. */
  CompletableFuture<Void> endAll() {
    inUse.stream().filter(Login::tryEnd).forEach(this::end);
    return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
  }

  private void run(Login login, CompletableFuture<Void> done) {
    try {
      events.ended(login, protocol.logout(login) == Answer.OVER);
    } catch (IOException | RuntimeException failed) {
      events.notEnded(login, failed.toString());
    } finally {
      finish(done);
    }
  }

  private void finish(CompletableFuture<Void> logout) {
    running.remove(logout);
    logout.complete(null);
  }
}
