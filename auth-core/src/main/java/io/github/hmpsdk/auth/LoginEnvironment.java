package io.github.hmpsdk.auth;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * What logins need of the machine. Immutable.
 *
 * @param nanoClock monotonic clock, in nanoseconds
 * @param random uniform in [0, 1)
 * @param background runs what no caller should wait for
 * @param scheduler runs something later
 * @param telling runs listeners, which may be slow, apart from everything else
 */
record LoginEnvironment(
    LongSupplier nanoClock,
    DoubleSupplier random,
    Executor background,
    Scheduler scheduler,
    Executor telling) {

  /** Logins are rare: a daemon thread for each keeps none while nothing happens. */
  static final LoginEnvironment SYSTEM =
      new LoginEnvironment(
          System::nanoTime,
          () -> ThreadLocalRandom.current().nextDouble(),
          task -> start(task, "hmp-login"),
          SharedScheduler.INSTANCE,
          task -> start(task, "hmp-auth-listener"));

  LoginEnvironment withBackground(Executor threads) {
    return new LoginEnvironment(
        nanoClock, random, task -> threads.execute(new SingleRunTask(task)), scheduler, telling);
  }

  private static void start(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
