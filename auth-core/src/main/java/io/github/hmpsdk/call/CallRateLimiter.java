package io.github.hmpsdk.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A rate limiter: so many attempts in a second, in bursts of up to that many (the generic cell rate
 * algorithm). A place that could not be taken in time is not taken at all, so that a burst of calls
 * that gave up holds up nobody after it. Thread-safe; holds no thread.
 */
final class CallRateLimiter {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long interval;
  private final long burst;
  private final AtomicLong nextArrival;

  CallRateLimiter(int perSecond, long now) {
    this.interval = SECOND / perSecond;
    this.burst = SECOND - interval;
    this.nextArrival = new AtomicLong(now);
  }

  /** How long to wait for the place that was taken; negative if none is free soon enough. */
  long reserve(long now, Duration atMost) {
    while (true) {
      long arrival = nextArrival.get();
      long from = arrival - now > 0 ? arrival : now;
      long wait = Math.max(0, from - burst - now);
      if (wait > atMost.toNanos()) {
        return -1;
      }
      if (nextArrival.compareAndSet(arrival, from + interval)) {
        return wait;
      }
    }
  }
}
