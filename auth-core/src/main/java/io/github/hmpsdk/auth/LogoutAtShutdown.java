package io.github.hmpsdk.auth;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Logs out when the JVM is stopped. One hook for all sessions, there only while one is open or on
 * its way out; it holds them weakly, so that a client that was dropped is not kept. Thread-safe.
 */
final class LogoutAtShutdown {

  static final LogoutAtShutdown INSTANCE = new LogoutAtShutdown();

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<WeakReference<AuthSession>> sessions = ConcurrentHashMap.newKeySet();
  private @Nullable Thread hook; // guarded by the lock

  LogoutAtShutdown() {}

  /**
   * Takes note of a session.
   *
   * @return forgets it; whoever has this holds the session
   */
  Runnable add(AuthSession session) {
    WeakReference<AuthSession> weak = new WeakReference<>(session);
    lock.lock();
    try {
      sessions.removeIf(dropped -> dropped.refersTo(null));
      sessions.add(weak);
      if (hook == null) {
        hook = newHook();
      }
    } finally {
      lock.unlock();
    }
    return () -> {
      try {
        remove(weak);
      } finally {
        Reference.reachabilityFence(session);
      }
    };
  }

  boolean isHooked() {
    lock.lock();
    try {
      return hook != null;
    } finally {
      lock.unlock();
    }
  }

  private void remove(WeakReference<AuthSession> weak) {
    lock.lock();
    try {
      if (sessions.remove(weak) && sessions.isEmpty() && hook != null) {
        removeHook(hook);
        hook = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Thread newHook() {
    Thread thread = new Thread(this::logOutOfAll, "hmp-logout-at-shutdown");
    try {
      Runtime.getRuntime().addShutdownHook(thread);
      return thread;
    } catch (IllegalStateException stoppingAlready) {
      return null;
    }
  }

  private static void removeHook(Thread hook) {
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      return; // it runs, or did
    }
  }

  /** All at the same time, and no longer than the most patient of them. */
  private void logOutOfAll() {
    List<AuthSession> open =
        sessions.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    CompletableFuture<?>[] ends =
        open.stream().map(AuthSession::endNow).toArray(CompletableFuture[]::new);
    Duration atMost =
        open.stream()
            .map(session -> session.settings().closeTimeout())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    LoginWait.quietly(CompletableFuture.allOf(ends), atMost);
  }
}
