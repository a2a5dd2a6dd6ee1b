package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.IoErrors;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows every login that is open at the appliance, and ends each once, behind the callers' backs: a
 * few at a time, each for no longer than a message may take. Thread-safe.
 */
final class Logouts {

  private static final int MOST_AT_ONCE = 2;

  private final LoginProtocol protocol;
  private final LoginContext context;
  private final Set<Login> open = ConcurrentHashMap.newKeySet();
  private final Map<Login, Runnable> bounds = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Login> waiting = new ArrayDeque<>(); // guarded by the lock
  private int running; // guarded by the lock

  Logouts(LoginContext context, LoginProtocol protocol) {
    this.context = context;
    this.protocol = protocol;
  }

  /** Takes note of a login, before anybody can use it. */
  void opened(Login login) {
    open.add(login);
  }

  /** No new call takes the login; the last of the calls that have it ends it, or time does. */
  void endWhenUnused(Login login) {
    if (login.retire()) {
      end(login);
    } else if (!bounds.containsKey(login)) {
      Duration atMost = context.settings().drainTimeout();
      Runnable bound = context.environment().scheduler().after(atMost, () -> endNow(login));
      bounds.put(login, bound);
      if (login.isEnded()) {
        unbound(login); // meanwhile
      }
    }
  }

  /** Ends a login, whoever still uses it. */
  void endNow(Login login) {
    if (login.markEnded()) {
      end(login);
    }
  }

  /** Ends a login; the caller has made sure with {@link Login#markEnded} that nobody else does. */
  void end(Login login) {
    unbound(login);
    if (login.method().logout().isEmpty()) {
      gone(login); // it runs out
      return;
    }
    lock.lock();
    try {
      waiting.add(login);
    } finally {
      lock.unlock();
    }
    startNext();
  }

  /**
   * No new call takes any login; each is ended by the last call that has it: tells when all are.
   */
  CompletableFuture<Void> allUnused() {
    List<Login> all = List.copyOf(open);
    all.stream().filter(login -> !login.isEnded()).forEach(this::endWhenUnused);
    return whenGone(all);
  }

  /** Ends those that calls still have, too, and tells when all are gone. */
  CompletableFuture<Void> endAll() {
    List<Login> all = List.copyOf(open);
    all.forEach(this::endNow);
    return whenGone(all);
  }

  private static CompletableFuture<Void> whenGone(List<Login> logins) {
    return CompletableFuture.allOf(
        logins.stream().map(Login::gone).toArray(CompletableFuture[]::new));
  }

  private void startNext() {
    Login next;
    lock.lock();
    try {
      next = running < MOST_AT_ONCE ? waiting.poll() : null;
      running += next == null ? 0 : 1;
    } finally {
      lock.unlock();
    }
    if (next != null) {
      start(next);
    }
  }

  private void start(Login login) {
    AtomicBoolean over = new AtomicBoolean();
    Duration atMost = context.settings().messageTimeout();
    String late = "no answer within " + atMost.toMillis() + " ms";
    Runnable cancelTimeout =
        context
            .environment()
            .scheduler()
            .after(atMost, () -> finish(login, over, () -> failed(login, late)));
    try {
      context.environment().background().execute(() -> run(login, over, cancelTimeout));
    } catch (RuntimeException | Error noThread) {
      cancelTimeout.run();
      finish(login, over, () -> failed(login, "no thread for it"));
    }
  }

  private void run(Login login, AtomicBoolean over, Runnable cancelTimeout) {
    Runnable outcome;
    try {
      boolean wasOver =
          CallDeadline.in(context.settings().messageTimeout(), context.environment().nanoClock())
              .run(() -> protocol.logout(login));
      outcome = () -> context.events().ended(login, wasOver);
    } catch (IOException failed) {
      outcome = () -> failed(login, IoErrors.explain(failed));
    } catch (Throwable failed) { // an Error too must not leave those behind who wait
      outcome = () -> failed(login, failed.getClass().getName());
    }
    cancelTimeout.run();
    finish(login, over, outcome);
  }

  private void failed(Login login, String why) {
    context.events().notEnded(login, why);
  }

  private void finish(Login login, AtomicBoolean over, Runnable outcome) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    try {
      outcome.run();
    } finally {
      lock.lock();
      try {
        running--;
      } finally {
        lock.unlock();
      }
      gone(login);
      startNext();
    }
  }

  private void gone(Login login) {
    open.remove(login);
    login.gone().complete(null);
  }

  private void unbound(Login login) {
    Runnable bound = bounds.remove(login);
    if (bound != null) {
      bound.run();
    }
  }
}
