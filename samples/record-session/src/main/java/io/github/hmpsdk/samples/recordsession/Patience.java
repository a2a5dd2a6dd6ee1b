package io.github.hmpsdk.samples.recordsession;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits for what the appliance does in its own time. Thread-safe.
 *
 * @param looks how often is looked at most
 * @param between how long is waited between two looks
 * @param sleeper how to wait
 */
record Patience(int looks, Duration between, Sleeper sleeper) {

  /** Waits; tests do not. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  static final Patience SYSTEM =
      new Patience(30, Duration.ofSeconds(1), time -> Thread.sleep(time.toMillis()));

  /** Looks until there is something, or patience is over. */
  <T> T until(String what, Supplier<Optional<T>> look) throws InterruptedException {
    for (int i = 0; i < looks; i++) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      sleeper.sleep(between);
    }
    throw new StoryException(what + " did not happen after " + looks + " looks");
  }
}
