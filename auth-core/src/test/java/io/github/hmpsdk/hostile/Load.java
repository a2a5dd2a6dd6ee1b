package io.github.hmpsdk.hostile;

import java.util.ArrayList;
import java.util.List;

/** Threads that burn the processor until they are closed. */
final class Load implements AutoCloseable {

  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;
  private volatile long result;

  Load(int count) {
    for (int at = 0; at < count; at++) {
      Thread thread = new Thread(this::burn, "load-" + at);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Something that the compiler cannot leave out. */
  long result() {
    return result;
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void burn() {
    long state = Thread.currentThread().getId();
    while (!closed) {
      for (int round = 0; round < 100_000; round++) {
        state = state * 6364136223846793005L + 1442695040888963407L;
      }
      result = state;
    }
  }
}
