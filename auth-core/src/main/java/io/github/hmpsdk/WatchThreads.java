package io.github.hmpsdk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where a watch polls and tells. Thread-safe. */
interface WatchThreads extends Executor {

  /** Runs a poll later; what comes back ends it, by an interrupt if need be. */
  Future<?> later(Duration time, Runnable poll);

  /** No more polls. Returns at once. */
  void close();

  /** A daemon thread that polls, and one for each listener while there is something to tell. */
  static WatchThreads own() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(1, task -> daemon(task, "hmp-watch"));
    timer.setRemoveOnCancelPolicy(true);
    return new On(
        timer, task -> daemon(task, "hmp-watch-listener").start(), () -> timer.shutdownNow());
  }

  /** Threads of the user's, who also ends them. */
  static WatchThreads of(ScheduledExecutorService scheduler) {
    return new On(scheduler, scheduler, () -> {});
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * On executors.
   *
   * @param timer polls
   * @param tellers tell
   * @param end ends what is the watch's own
   */
  record On(ScheduledExecutorService timer, Executor tellers, Runnable end)
      implements WatchThreads {

    @Override
    public Future<?> later(Duration time, Runnable poll) {
      return timer.schedule(poll, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void execute(Runnable telling) {
      tellers.execute(telling);
    }

    @Override
    public void close() {
      end.run();
    }
  }
}
