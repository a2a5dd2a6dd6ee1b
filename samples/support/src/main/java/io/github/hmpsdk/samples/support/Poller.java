package io.github.hmpsdk.samples.support;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits for what the appliance does in its own time, but not for ever. Thread-safe if its sleeper
 * is.
 *
 * @param looks how often is looked at most
 * @param between how long is waited between two looks
 * @param sleeper how to wait
 */
public record Poller(int looks, Duration between, Sleeper sleeper) {

  /** Waits; in tests it does not. */
  @FunctionalInterface
  public interface Sleeper {

    /**
     * Waits.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;
  }

  /** 30 looks, a second apart. */
  public static final Poller SYSTEM =
      new Poller(30, Duration.ofSeconds(1), time -> Thread.sleep(time.toMillis()));

  /** Checks the numbers. */
  public Poller {
    if (looks < 1 || between.isNegative()) {
      throw new IllegalArgumentException("looks must be at least 1, and the time not negative");
    }
  }

  /**
   * Looks until there is something, or the last look was made.
   *
   * @param <T> what is looked for
   * @param look looks once
   * @return what was found; empty if there was nothing
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public <T> Optional<T> until(Supplier<Optional<T>> look) throws InterruptedException {
    for (int made = 1; ; made++) {
      Optional<T> found = look.get();
      if (found.isPresent() || made == looks) {
        return found;
      }
      sleeper.sleep(between);
    }
  }
}
