package io.github.hmpsdk.auth;

import java.time.Duration;

/** Runs something later. Implementations are thread-safe. */
@FunctionalInterface
interface Scheduler {

  /**
   * Runs a task once, after a time.
   *
   * @return cancels it
   */
  Runnable after(Duration time, Runnable task);
}
