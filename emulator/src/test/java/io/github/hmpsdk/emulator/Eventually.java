package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, without guessing how long it takes. */
final class Eventually {

  private Eventually() {}

  static void isTrue(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("Never happened: " + what);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
