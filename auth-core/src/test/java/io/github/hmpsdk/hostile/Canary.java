package io.github.hmpsdk.hostile;

import java.time.Duration;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that only parks, and notes how much longer than it wanted: what the machine itself adds
 * to any time that is measured. Thread-safe.
 */
final class Canary implements AutoCloseable {

  private static final long PARK = TimeUnit.MILLISECONDS.toNanos(5);

  private final ConcurrentSkipListMap<Long, Long> late = new ConcurrentSkipListMap<>();
  private final Thread thread = new Thread(this::park, "canary");
  private final long origin = System.nanoTime();
  private volatile boolean closed;

  Canary() {
    thread.setDaemon(true);
    thread.start();
  }

  /** The longest delay since a moment. */
  Duration worstSince(long nanos) {
    return Duration.ofNanos(
        late.tailMap(nanos - origin).values().stream().mapToLong(Long::longValue).max().orElse(0));
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  private void park() {
    while (!closed) {
      long begun = System.nanoTime();
      LockSupport.parkNanos(PARK);
      long now = System.nanoTime();
      late.put(now - origin, Math.max(0, now - begun - PARK));
    }
  }
}
