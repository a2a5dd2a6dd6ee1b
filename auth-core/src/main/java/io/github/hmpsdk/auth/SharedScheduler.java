package io.github.hmpsdk.auth;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread for all clients of the JVM, which ends while nothing is scheduled. */
final class SharedScheduler implements Scheduler {

  private static final Logger LOG = LoggerFactory.getLogger(SharedScheduler.class);
  private static final long LINGER_SECONDS = 5;

  static final Scheduler INSTANCE = new SharedScheduler();

  private final ScheduledThreadPoolExecutor clock;

  private SharedScheduler() {
    clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "hmp-renewal");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    clock.setKeepAliveTime(LINGER_SECONDS, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  @Override
  public Runnable after(Duration time, Runnable task) {
    try {
      Future<?> set = clock.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
      return () -> set.cancel(false);
    } catch (RuntimeException | Error noThread) { // what was to be watched goes on without
      LOG.warn("No thread for the timer of logins", noThread);
      return () -> {};
    }
  }
}
