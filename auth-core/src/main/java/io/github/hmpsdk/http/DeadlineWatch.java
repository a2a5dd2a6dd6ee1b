package io.github.hmpsdk.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watchdog: ends calls whose deadline has passed, wherever on the wire they are. One daemon
 * thread for all clients of the JVM, which sleeps until the soonest deadline that it knows of and
 * ends while there is none. Beginning a call costs an entry in a set: the thread is woken only for
 * a deadline sooner than the one it sleeps for, which with one timeout for all calls is once in
 * that time.
 */
final class DeadlineWatch {

  static final DeadlineWatch SHARED = new DeadlineWatch();

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final long LINGER_SECONDS = 5;
  private static final long NONE = Long.MAX_VALUE;
  private static final long EPOCH = System.nanoTime(); // so that plain comparison is right
  private static final long CLOSEST = TimeUnit.MILLISECONDS.toNanos(2);
  private static final long OVERDUE = TimeUnit.MILLISECONDS.toNanos(50);

  private final Set<CallDeadline> running = ConcurrentHashMap.newKeySet();
  final AtomicLong nextSweep = new AtomicLong(NONE); // seen by its test
  private final AtomicReference<@Nullable Planned> last = new AtomicReference<>();
  private final ScheduledThreadPoolExecutor timer;

  private record Planned(long time, Future<?> sweep) {}

  DeadlineWatch() {
    timer = new ScheduledThreadPoolExecutor(1, DeadlineWatch::thread);
    timer.setRemoveOnCancelPolicy(true);
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

  /** The waits between calls of somebody. */
  Iterable<CallDeadline> waitingFor(Object owner) {
    return running.stream().filter(wait -> wait.waitsForCallsOf(owner)).toList();
  }

  /** Sweeps that are set, for tests: as many as there are deadlines sooner than the one before. */
  int planned() {
    return timer.getQueue().size();
  }

  /** One that is overdue was lost, and is replaced: else no later deadline would ever be kept. */
  private void sweepBy(long time) {
    long lost = now() - OVERDUE;
    long planned = nextSweep.get();
    while (time < planned || planned < lost) {
      if (nextSweep.compareAndSet(planned, time)) {
        schedule(time);
        return;
      }
      planned = nextSweep.get();
    }
  }

  /** Without a thread for it, calls go on unwatched, and the next one to begin tries again. */
  private void schedule(long time) {
    try {
      long wait = Math.max(CLOSEST, time - now());
      Future<?> set = timer.schedule(() -> sweep(time), wait, TimeUnit.NANOSECONDS);
      Planned before = last.getAndSet(new Planned(time, set));
      if (before != null && before.time() > time) {
        before.sweep().cancel(false); // this one comes first, and plans what comes then
      }
    } catch (RuntimeException | Error noThread) {
      nextSweep.compareAndSet(time, NONE);
      LOG.warn("Calls cannot be cut at their deadline", noThread);
    }
  }

  /**
   * Calls that begin meanwhile plan the next one themselves; one that was planned for an earlier
   * time in place of this one does its work.
   */
  private void sweep(long plannedFor) {
    if (!nextSweep.compareAndSet(plannedFor, NONE)) {
      return;
    }
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
