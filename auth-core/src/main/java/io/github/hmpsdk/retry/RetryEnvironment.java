package io.github.hmpsdk.retry;

import io.github.hmpsdk.http.CallDeadline;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What repeating needs of the machine. Immutable.
 *
 * @param nanoClock monotonic clock, in nanoseconds
 * @param random uniform in [0, 1)
 * @param sleeper waits on the calling thread
 */
record RetryEnvironment(LongSupplier nanoClock, DoubleSupplier random, Sleeper sleeper) {

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  static final RetryEnvironment SYSTEM =
      new RetryEnvironment(
          System::nanoTime, () -> ThreadLocalRandom.current().nextDouble(), CallDeadline::pause);
}
