package io.github.hmpsdk.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or SIGTERM, for a command that has something to finish: it is told, has some time for it,
 * and is cut off after that. For one command; close it when nothing is left to be done.
 */
final class StopSignal implements AutoCloseable {

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "hmp-stop");
  private volatile Duration grace = Duration.ofSeconds(1);
  private volatile boolean over;
  private volatile Runnable cut = () -> {};

  private StopSignal() {}

  static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** What ends the call that is under way when time is up. */
  void cutBy(Runnable action) {
    cut = action;
    if (over) {
      action.run(); // it came too late to be cut by the hook
    }
  }

  /** How much time there is from now on. */
  void allow(Duration time) {
    grace = time;
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /**
   * Waits, but no longer than until somebody wants to stop.
   *
   * @return whether somebody does
   */
  boolean pause(Duration time) {
    try {
      return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      return; // it is running
    }
  }

  private void stop() {
    asked.countDown();
    if (!isFinishedWithin(grace)) {
      over = true;
      cut.run();
      boolean unused = isFinishedWithin(LAST_WORDS);
    }
  }

  private boolean isFinishedWithin(Duration time) {
    try {
      return finished.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      return false;
    }
  }
}
