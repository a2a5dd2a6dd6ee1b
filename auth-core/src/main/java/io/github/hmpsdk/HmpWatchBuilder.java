package io.github.hmpsdk;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How an {@link HmpWatch} looks. Immutable and thread-safe; begins as many watches as wanted.
 *
 * @param <T> what is listed
 */
public final class HmpWatchBuilder<T> {

  private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(10);

  private final Supplier<? extends Iterable<? extends T>> list;
  private final Function<? super T, String> ids;
  private final Duration every;
  private final Supplier<WatchThreads> threads;
  private final WaitEnvironment environment;

  private HmpWatchBuilder(
      Supplier<? extends Iterable<? extends T>> list,
      Function<? super T, String> ids,
      Duration every,
      Supplier<WatchThreads> threads,
      WaitEnvironment environment) {
    this.list = list;
    this.ids = ids;
    this.every = every;
    this.threads = threads;
    this.environment = environment;
  }

  static <T> HmpWatchBuilder<T> of(
      Supplier<? extends Iterable<? extends T>> list, Function<? super T, String> ids) {
    return new HmpWatchBuilder<>(
        Objects.requireNonNull(list, "list"),
        Objects.requireNonNull(ids, "ids"),
        DEFAULT_INTERVAL,
        WatchThreads::own,
        WaitEnvironment.SYSTEM);
  }

  /**
   * How long is waited between two polls, on average: each time between half of it and one and a
   * half, by chance. Default: 10 seconds.
   *
   * @param interval the interval; at least a millisecond
   * @return a copy
   * @throws IllegalArgumentException if it is shorter
   */
  public HmpWatchBuilder<T> every(Duration interval) {
    return new HmpWatchBuilder<>(
        list, ids, Durations.positive("interval", interval), threads, environment);
  }

  /**
   * Where it polls and tells. Default: a daemon thread of its own that polls until it is closed,
   * and one for each listener while there is something to tell.
   *
   * @param scheduler polls and tells, and is left to its owner at the end; with one thread only, a
   *     listener that blocks keeps the watch from polling
   * @return a copy
   */
  public HmpWatchBuilder<T> on(ScheduledExecutorService scheduler) {
    Objects.requireNonNull(scheduler, "scheduler");
    return in(environment, () -> WatchThreads.of(scheduler));
  }

  /** Where time passes by hand, for tests. */
  HmpWatchBuilder<T> in(WaitEnvironment where, Supplier<WatchThreads> on) {
    return new HmpWatchBuilder<>(list, ids, every, on, where);
  }

  /**
   * Begins to watch: the first poll is made at once, on another thread.
   *
   * @return the watch, to be closed
   */
  public HmpWatch<T> start() {
    HmpWatch<T> watch =
        new HmpWatch<>(() -> WatchState.of(list.get(), ids), every, threads.get(), environment);
    watch.begin();
    return watch;
  }
}
