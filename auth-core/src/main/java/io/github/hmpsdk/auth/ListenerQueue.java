package io.github.hmpsdk.auth;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener of events one after the other, on a thread of its own that ends when there is
 * nothing left to tell. A listener that blocks or throws is nobody else's trouble: events that find
 * the queue full are dropped, with one warning. Thread-safe.
 */
final class ListenerQueue {

  static final int MOST_WAITING = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(AuthSession.class);

  private final AuthListener listener;
  private final Executor threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<AuthEvent> waiting = new ArrayDeque<>(); // guarded by the lock
  private CompletableFuture<Void> told = CompletableFuture.completedFuture(null); // so is this
  private boolean dropping; // and this
  private volatile @Nullable Thread teller;

  ListenerQueue(AuthListener listener, Executor threads) {
    this.listener = listener;
    this.threads = threads;
  }

  void tell(AuthEvent event) {
    if (listener == AuthListener.NONE) {
      return;
    }
    boolean begin;
    lock.lock();
    try {
      if (waiting.size() >= MOST_WAITING) {
        warnOnce();
        return;
      }
      waiting.add(event);
      begin = told.isDone();
      if (begin) {
        told = new CompletableFuture<>();
      }
    } finally {
      lock.unlock();
    }
    if (begin) {
      begin();
    }
  }

  /** Whether this is the thread that tells, as when a listener closes the client. */
  boolean isTelling() {
    return Thread.currentThread() == teller;
  }

  /** Completes when everything so far was told. */
  CompletableFuture<Void> told() {
    lock.lock();
    try {
      return told;
    } finally {
      lock.unlock();
    }
  }

  private void begin() {
    try {
      threads.execute(this::tellAll);
    } catch (RuntimeException | Error noThread) {
      LOG.warn("An AuthListener is not told, there is no thread: {}", noThread.toString());
      dropAll();
    }
  }

  private void tellAll() {
    teller = Thread.currentThread();
    AuthEvent event = next();
    while (event != null) {
      try {
        listener.onEvent(event);
      } catch (Throwable failure) { // an Error too is the listener's own
        LOG.warn("An AuthListener failed at {}", event.type(), failure);
      }
      event = next();
    }
  }

  /** Null when there is none left, and whoever comes next must begin anew. */
  private @Nullable AuthEvent next() {
    lock.lock();
    try {
      AuthEvent event = waiting.poll();
      if (event == null) {
        teller = null;
        dropping = false;
        told.complete(null);
      }
      return event;
    } finally {
      lock.unlock();
    }
  }

  private void dropAll() {
    lock.lock();
    try {
      waiting.clear();
      told.complete(null);
    } finally {
      lock.unlock();
    }
  }

  private void warnOnce() {
    if (!dropping) {
      dropping = true;
      LOG.warn(
          "An AuthListener is too slow: {} events wait, further ones are dropped", waiting.size());
    }
  }
}
