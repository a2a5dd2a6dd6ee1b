package io.github.hmpsdk;

import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpWaitTimeoutException;
import io.github.hmpsdk.error.Retryable;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what the appliance does in its own time, by asking again and again, but not for ever.
 *
 * <pre>{@code
 * Asset video = HmpWait.until(() -> hmp.assets().getAsset(id).getData(),
 *         asset -> !asset.getTitle().isEmpty())
 *     .within(Duration.ofMinutes(5))
 *     .onProgress(so -> log.info("{} polls", so.polls()))
 *     .get();
 * }</pre>
 *
 * <p>For what is waited for most there is {@link HmpWaits}.
 *
 * <ul>
 *   <li><b>Time.</b> The first poll is made at once, each further one after the interval, varied by
 *       chance from half of it to one and a half, or when the appliance asked to come back. The
 *       last poll is made shortly before the end. The calls in a poll are cut at the end, whatever
 *       their own timeout is; other code in it is the caller's to bound.
 *   <li><b>Failures.</b> A poll that fails with a passing fault ({@link Retryable#isRetryable()})
 *       leaves the state unknown, and the wait goes on. Any other exception ends it.
 *   <li><b>Ending it early.</b> An interrupt ends it, as it ends every call: with {@link
 *       io.github.hmpsdk.error.HmpTransportException}, and the flag stays set. So does closing the
 *       client, with {@link ClientClosedException}. What a listener throws ends it, too.
 * </ul>
 *
 * <p>Everything runs on the thread that calls {@link #get}. Immutable; as thread-safe as the
 * functions that it is given, and may be used more than once.
 *
 * @param <T> what is looked at
 */
public final class HmpWait<T> {

  private static final Duration DEFAULT_TIME = Duration.ofMinutes(2);
  private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(2);

  /**
   * All that is set.
   *
   * @param poll looks once
   * @param done whether that is it
   * @param time longest time
   * @param every interval
   * @param tolerated failures besides passing faults that do not end it
   * @param name what is waited for
   * @param description of what was seen
   * @param progress is told
   */
  record Settings<T>(
      Supplier<? extends @Nullable T> poll,
      Predicate<? super T> done,
      Duration time,
      Duration every,
      Predicate<? super HmpException> tolerated,
      String name,
      Function<? super T, String> description,
      Consumer<? super HmpWaitProgress<T>> progress) {}

  private final Settings<T> settings;
  private final WaitEnvironment environment;

  private HmpWait(Settings<T> settings, WaitEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /**
   * A wait until something is as it should be. Default: within 2 minutes, a poll every 2 seconds.
   *
   * @param <T> what is looked at
   * @param poll looks once; null if there is nothing yet
   * @param done whether that is what is waited for; what it throws ends the wait
   * @return the wait, which begins with {@link #get}
   */
  public static <T> HmpWait<T> until(
      Supplier<? extends @Nullable T> poll, Predicate<? super T> done) {
    return new HmpWait<>(
        new Settings<>(
            Objects.requireNonNull(poll, "poll"),
            Objects.requireNonNull(done, "done"),
            DEFAULT_TIME,
            DEFAULT_INTERVAL,
            failure -> false,
            "What was waited for",
            String::valueOf,
            so -> {}),
        WaitEnvironment.SYSTEM);
  }

  /**
   * Bounds the wait. Default: 2 minutes.
   *
   * @param longest longest time from the call of {@link #get}; at least a millisecond, and more
   *     than 365 days is cut to that
   * @return a copy
   * @throws IllegalArgumentException if it is shorter
   */
  public HmpWait<T> within(Duration longest) {
    Settings<T> s = settings;
    Duration time = Durations.positive("longest", longest);
    return with(
        new Settings<>(
            s.poll, s.done, time, s.every, s.tolerated, s.name, s.description, s.progress));
  }

  /**
   * How long is waited between two polls, on average. Default: 2 seconds.
   *
   * @param interval the interval; at least a millisecond
   * @return a copy
   * @throws IllegalArgumentException if it is shorter
   */
  public HmpWait<T> every(Duration interval) {
    Settings<T> s = settings;
    Duration every = Durations.positive("interval", interval);
    return with(
        new Settings<>(
            s.poll, s.done, s.time, every, s.tolerated, s.name, s.description, s.progress));
  }

  /**
   * Which failures do not end it, besides passing faults. Default: none.
   *
   * <pre>{@code
   * .tolerating(failure -> failure instanceof NotFoundException) // not there yet
   * }</pre>
   *
   * @param more true for a failure after which it makes sense to ask again
   * @return a copy, with this in place of what was tolerated before
   */
  public HmpWait<T> tolerating(Predicate<? super HmpException> more) {
    Settings<T> s = settings;
    Objects.requireNonNull(more, "more");
    return with(
        new Settings<>(s.poll, s.done, s.time, s.every, more, s.name, s.description, s.progress));
  }

  /**
   * What is waited for, for messages. Default: "What was waited for".
   *
   * @param what begins a sentence, such as "The video of lesson 3"
   * @return a copy
   */
  public HmpWait<T> named(String what) {
    Settings<T> s = settings;
    Objects.requireNonNull(what, "what");
    return with(
        new Settings<>(
            s.poll, s.done, s.time, s.every, s.tolerated, what, s.description, s.progress));
  }

  /**
   * How messages tell what was seen last; called at the end only. Default: its {@code toString},
   * which masks secrets in all models of the definition. More than 500 characters are cut.
   *
   * @param description makes a text without secrets
   * @return a copy
   */
  public HmpWait<T> describedBy(Function<? super T, String> description) {
    Settings<T> s = settings;
    Objects.requireNonNull(description, "description");
    return with(
        new Settings<>(
            s.poll, s.done, s.time, s.every, s.tolerated, s.name, description, s.progress));
  }

  /**
   * Tells somebody on the way. Default: nobody.
   *
   * @param listener told after each poll that does not end the wait, on the waiting thread; what it
   *     throws ends the wait
   * @return a copy
   */
  public HmpWait<T> onProgress(Consumer<? super HmpWaitProgress<T>> listener) {
    Settings<T> s = settings;
    Objects.requireNonNull(listener, "listener");
    return with(
        new Settings<>(
            s.poll, s.done, s.time, s.every, s.tolerated, s.name, s.description, listener));
  }

  /** Where time does not pass, for tests. */
  HmpWait<T> in(WaitEnvironment other) {
    return new HmpWait<>(settings, other);
  }

  /**
   * Waits.
   *
   * @return what was seen when it was as it should be
   * @throws HmpWaitTimeoutException if it was not in time
   * @throws HmpException if a poll failed for good, or this thread was interrupted
   * @throws ClientClosedException if the client was closed
   */
  public T get() {
    return new WaitLoop<>(settings, environment).run();
  }

  private HmpWait<T> with(Settings<T> other) {
    return new HmpWait<>(other, environment);
  }
}
