package io.github.hmpsdk.call;

import io.github.hmpsdk.http.CallDeadline;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What making calls needs of the machine. Immutable.
 *
 * @param nanoClock monotonic clock, in nanoseconds
 * @param random uniform in [0, 1)
 * @param sleeper waits on the calling thread
 */
record CallEnvironment(LongSupplier nanoClock, DoubleSupplier random, Sleeper sleeper) {

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  static final CallEnvironment SYSTEM =
      new CallEnvironment(
          System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), CallDeadline::sleep);
}
