package io.github.hmpsdk.samples.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops a command on Ctrl-C or SIGTERM, and keeps the program alive until {@link #close()}: it must
 * not end before the last logout. To be opened before any client, and so closed after it.
 */
final class CtrlC implements AutoCloseable {

  private static final long LAST_SECONDS = 20;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean pressed;

  private CtrlC(Runnable stop) {
    hook = new Thread(() -> end(stop), "sample-ctrl-c");
  }

  static CtrlC calling(Runnable stop) {
    CtrlC ctrlC = new CtrlC(stop);
    Runtime.getRuntime().addShutdownHook(ctrlC.hook);
    return ctrlC;
  }

  boolean isPressed() {
    return pressed;
  }

  /** The program ends when this does. */
  private void end(Runnable stop) {
    pressed = true;
    try {
      stop.run();
    } catch (RuntimeException fault) { // which must not cost the logout
      System.err.println("Could not be stopped in order: " + fault);
    }
    try {
      if (!done.await(LAST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("Ended before everything was closed");
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
