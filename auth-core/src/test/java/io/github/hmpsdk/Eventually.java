package io.github.hmpsdk;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, without guessing how long they take. */
public final class Eventually {

  private Eventually() {}

  public static void isTrue(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("Never happened: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
