package io.github.hmpsdk.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls whose deadline has passed, wherever on the wire they are. One daemon thread for all
 * clients of the JVM, which sleeps until the soonest deadline that it knows of and ends while there
 * is none. Beginning a call costs an entry in a set: the thread is woken only for a deadline sooner
 * than the one it sleeps for, which with one timeout for all calls is once in that time.
 */
final class DeadlineWatch {

  static final DeadlineWatch SHARED = new DeadlineWatch();

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final long LINGER_SECONDS = 5;
  private static final long NONE = Long.MAX_VALUE;
  private static final long EPOCH = System.nanoTime(); // so that plain comparison is right
  private static final long CLOSEST = TimeUnit.MILLISECONDS.toNanos(2);

  private final Set<CallDeadline> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong nextSweep = new AtomicLong(NONE);
  private final ScheduledThreadPoolExecutor timer;

  DeadlineWatch() {
    timer = new ScheduledThreadPoolExecutor(1, DeadlineWatch::thread);
    timer.setKeepAliveTime(LINGER_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  void begin(CallDeadline call) {
    running.add(call);
    sweepBy(now() + call.leftNanos());
  }

  void finish(CallDeadline call) {
    running.remove(call);
  }

  /** The calls under way that somebody began. */
  Iterable<CallDeadline> runningOf(Object owner) {
    return running.stream().filter(call -> call.belongsTo(owner)).toList();
  }

  private void sweepBy(long time) {
    long planned = nextSweep.get();
    while (time < planned) {
      if (nextSweep.compareAndSet(planned, time)) {
        long wait = Math.max(CLOSEST, time - now());
        Future<?> unused = timer.schedule(this::sweep, wait, TimeUnit.NANOSECONDS);
        return;
      }
      planned = nextSweep.get();
    }
  }

  /** Calls that begin meanwhile plan the next one themselves. */
  private void sweep() {
    nextSweep.set(NONE);
    long soonest = NONE;
    for (CallDeadline call : running) {
      long left = call.leftNanos();
      if (left > 0) {
        soonest = Math.min(soonest, left);
      } else {
        expire(call);
      }
    }
    if (soonest != NONE) {
      sweepBy(now() + soonest);
    }
  }

  /** Nothing that goes wrong with one call keeps the others from ending. */
  private static void expire(CallDeadline call) {
    try {
      call.expire();
    } catch (RuntimeException | Error failed) {
      LOG.warn("A call could not be cut at its deadline", failed);
    }
  }

  private static long now() {
    return System.nanoTime() - EPOCH;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "hmp-deadline");
    thread.setDaemon(true);
    return thread;
  }
}
