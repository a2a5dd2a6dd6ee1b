package io.github.hmpsdk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the same thing on many threads that start together. */
final class ConcurrentCalls implements AutoCloseable {

  private final ExecutorService threads;
  private final CountDownLatch start = new CountDownLatch(1);
  private final List<Future<?>> running = new ArrayList<>();

  ConcurrentCalls(int count, Callable<?> action) {
    threads = Executors.newFixedThreadPool(count);
    CountDownLatch ready = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      running.add(
          threads.submit(
              () -> {
                ready.countDown();
                start.await();
                return action.call();
              }));
    }
    try {
      ready.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    start.countDown();
  }

  /** How many have ended. */
  long done() {
    return running.stream().filter(Future::isDone).count();
  }

  /** The failures of those that failed. */
  List<Throwable> failures() throws Exception {
    List<Throwable> failures = new ArrayList<>();
    for (Future<?> one : running) {
      try {
        one.get(30, TimeUnit.SECONDS);
      } catch (ExecutionException failed) {
        failures.add(failed.getCause());
      }
    }
    return failures;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
