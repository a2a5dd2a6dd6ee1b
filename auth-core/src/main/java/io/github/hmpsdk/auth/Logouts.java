package io.github.hmpsdk.auth;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends logins behind the callers' backs, and lets closing wait for it. Thread-safe. */
@SuppressWarnings("CollectionUndefinedEquality") // futures are told apart by identity
final class Logouts {

  private static final Logger LOG = LoggerFactory.getLogger(Logouts.class);

  private final LoginProtocol protocol;
  private final Executor background;
  private final Set<CompletableFuture<Void>> running = ConcurrentHashMap.newKeySet();

  Logouts(LoginProtocol protocol, Executor background) {
    this.protocol = protocol;
    this.background = background;
  }

  /** Only cookie logins can be ended by a documented call; tokens run out. */
  void end(Login login) {
    if (login.kind() != HmpCredentials.Kind.LOCAL_USER) {
      return;
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    running.add(done);
    try {
      background.execute(() -> run(login, done));
    } catch (RuntimeException | Error noThread) {
      LOG.warn("HMP {} could not be ended: {}", login, noThread.toString());
      finish(done);
    }
  }

  /** Waits for the logouts that are running, up to a time; never throws. */
  void await(Duration time) {
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
          .get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException late) {
      LOG.warn("HMP logout did not finish within {} ms", time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Login login, CompletableFuture<Void> done) {
    try {
      protocol.logout(login);
    } finally {
      finish(done);
    }
  }

  private void finish(CompletableFuture<Void> logout) {
    running.remove(logout);
    logout.complete(null);
  }
}
