package io.github.hmpsdk.samples.recordsession;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a thread on Ctrl-C, and keeps the program alive until {@link #close()}. To be opened
 * before the client, and so closed after it: the program must not end before the last logout.
 */
final class CtrlC implements AutoCloseable {

  private static final long LAST_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private CtrlC(Thread worker) {
    hook = new Thread(() -> stop(worker));
  }

  static CtrlC interrupting(Thread worker) {
    CtrlC ctrlC = new CtrlC(worker);
    Runtime.getRuntime().addShutdownHook(ctrlC.hook);
    return ctrlC;
  }

  /** The program ends when this does. */
  private void stop(Thread worker) {
    worker.interrupt();
    try {
      if (!done.await(LAST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("Ended before everything was taken back");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // it is running just now
    }
  }
}
