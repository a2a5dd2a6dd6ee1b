package io.github.hmpsdk.auth;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A task on somebody's thread: runs once, however often it is run, and without an interrupt that
 * somebody left on the thread, which would cut its connection. Thread-safe.
 */
final class SingleRunTask implements Runnable {

  private final Runnable task;
  private final AtomicBoolean begun = new AtomicBoolean();

  SingleRunTask(Runnable task) {
    this.task = task;
  }

  @Override
  public void run() {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    try {
      task.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
