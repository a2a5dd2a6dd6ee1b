package io.github.hmpsdk.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When a call must be over, retries and waits included. Bound to the calling thread while the call
 * runs, which is the only way past a Feign proxy. Immutable and thread-safe.
 */
public final class CallDeadline {

  private static final ThreadLocal<@Nullable CallDeadline> CURRENT = new ThreadLocal<>();

  private final LongSupplier nanoClock;
  private final long endNanos;

  private CallDeadline(LongSupplier nanoClock, long endNanos) {
    this.nanoClock = nanoClock;
    this.endNanos = endNanos;
  }

  /**
   * A deadline from now.
   *
   * @param time how long the call may take
   * @param nanoClock monotonic clock, in nanoseconds
   * @return the deadline
   */
  public static CallDeadline in(Duration time, LongSupplier nanoClock) {
    return new CallDeadline(nanoClock, nanoClock.getAsLong() + time.toNanos());
  }

  /**
   * The deadline of the call that this thread is making.
   *
   * @return null outside a call of an {@code HmpClient}
   */
  public static @Nullable CallDeadline current() {
    return CURRENT.get();
  }

  /**
   * The shorter of a time and what is left of this thread's call.
   *
   * @param time a time
   * @return never negative
   */
  public static Duration cut(Duration time) {
    CallDeadline deadline = current();
    if (deadline == null) {
      return time;
    }
    Duration left = deadline.left();
    return left.compareTo(time) < 0 ? left : time;
  }

  /**
   * What is left.
   *
   * @return never negative
   */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - nanoClock.getAsLong()));
  }

  /**
   * Runs a call under this deadline on the current thread.
   *
   * @param <T> what the call returns
   * @param call the call
   * @return what it returned
   * @throws Exception what it threw
   */
  public <T extends @Nullable Object> T run(Callable<T> call) throws Exception {
    CallDeadline outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return call.call();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }
}
