package io.github.hmpsdk.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bulkhead: so many calls at once, the others in the order of their coming. Who waits holds a
 * future, so that each can leave when its own deadline passes. Thread-safe; holds no thread.
 */
@SuppressWarnings("CollectionUndefinedEquality") // futures are told apart by identity
final class CallBulkhead {

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<CompletableFuture<Boolean>> waiting = new ArrayDeque<>(); // under the lock
  private int free; // under the lock

  CallBulkhead(int slots) {
    this.free = slots;
  }

  /** A slot, now or later: whoever asks must {@link #release} it, or {@link #leave}. */
  CompletableFuture<Boolean> acquire() {
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return CompletableFuture.completedFuture(true);
      }
      CompletableFuture<Boolean> later = new CompletableFuture<>();
      waiting.add(later);
      return later;
    } finally {
      lock.unlock();
    }
  }

  /** Gives up waiting; a slot that came in this very moment goes to the next. */
  void leave(CompletableFuture<Boolean> asked) {
    boolean waited;
    lock.lock();
    try {
      waited = waiting.remove(asked);
    } finally {
      lock.unlock();
    }
    if (!waited) {
      release();
    }
  }

  void release() {
    CompletableFuture<Boolean> next = next();
    if (next != null) {
      next.complete(true);
    }
  }

  private @Nullable CompletableFuture<Boolean> next() {
    lock.lock();
    try {
      CompletableFuture<Boolean> next = waiting.poll();
      if (next == null) {
        free++;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }
}
