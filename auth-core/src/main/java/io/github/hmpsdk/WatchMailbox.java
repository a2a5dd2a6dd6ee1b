package io.github.hmpsdk;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one listener, on one thread at a time, and no other listener waits for it. Keeps no events:
 * it knows what the listener was told, and tells what is different by now. Thread-safe.
 */
final class WatchMailbox<T> {

  private static final Logger LOG = LoggerFactory.getLogger(WatchMailbox.class);

  private final HmpWatchListener<? super T> listener;
  private final Supplier<WatchState<T>> state;
  private final Executor threads;
  private final AtomicInteger wakes = new AtomicInteger();

  private WatchState<T> told = WatchState.nothing(); // of the thread that tells
  private volatile @Nullable Thread teller;
  private volatile @Nullable Future<?> telling;
  private volatile boolean closed;

  WatchMailbox(
      HmpWatchListener<? super T> listener, Supplier<WatchState<T>> state, Executor threads) {
    this.listener = listener;
    this.state = state;
    this.threads = threads;
  }

  boolean isFor(HmpWatchListener<?> somebody) {
    return listener == somebody;
  }

  /** There may be something to tell. Returns at once. */
  void wake() {
    if (!closed && wakes.getAndIncrement() == 0) {
      begin();
    }
  }

  /** Tells nothing more; interrupts the listener, unless it is the listener that closes. */
  void close() {
    closed = true;
    Future<?> now = telling;
    if (now != null && Thread.currentThread() != teller) {
      now.cancel(true);
    }
  }

  private void begin() {
    FutureTask<?> task = new FutureTask<>(this::tellAll, null);
    telling = task;
    try {
      threads.execute(task);
    } catch (RuntimeException | Error noThread) {
      wakes.set(0); // whoever wakes it next tries again, and nothing is lost
      LOG.warn("A listener of a watch is not told, there is no thread: {}", noThread.toString());
    }
  }

  private void tellAll() {
    int left = 1;
    while (left != 0) {
      teller = Thread.currentThread();
      int seen = wakes.get();
      tell(state.get());
      teller = null;
      left = wakes.addAndGet(-seen);
    }
  }

  private void tell(WatchState<T> now) {
    for (HmpWatchEvent<T> event : differences(now)) {
      if (closed) {
        return;
      }
      tell(event);
    }
    told = now;
  }

  private List<HmpWatchEvent<T>> differences(WatchState<T> now) {
    try {
      return now.since(told);
    } catch (RuntimeException | Error failed) {
      LOG.warn("Items of a watch cannot be compared, nobody is told of them", failed);
      return List.of();
    }
  }

  @SuppressWarnings("unchecked") // an event only gives
  private void tell(HmpWatchEvent<T> event) {
    try {
      ((HmpWatchListener<T>) listener).onEvent(event);
    } catch (Throwable failed) { // an Error too is the listener's own
      if (!closed) {
        LOG.warn("A listener of a watch failed at {}", event.kind(), failed);
      }
    }
  }
}
