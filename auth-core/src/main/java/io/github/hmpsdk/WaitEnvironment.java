package io.github.hmpsdk;

import io.github.hmpsdk.http.CallDeadline;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What waiting needs of the machine. Immutable.
 *
 * @param nanoClock monotonic clock, in nanoseconds
 * @param random uniform in [0, 1)
 * @param sleeper waits on the calling thread
 */
record WaitEnvironment(LongSupplier nanoClock, DoubleSupplier random, Sleeper sleeper) {

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  static final WaitEnvironment SYSTEM =
      new WaitEnvironment(
          System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), CallDeadline::sleep);

  /** Between half of an interval and one and a half: many that begin together drift apart. */
  Duration jittered(Duration every) {
    return Duration.ofNanos((long) (every.toNanos() * (0.5 + random.getAsDouble())));
  }
}
