package io.github.hmpsdk;

import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.error.Retryable;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a list again and again, and tells any number of listeners what is different. The
 * appliance tells nothing by itself; with this it is asked once for all who want to know.
 *
 * <pre>{@code
 * try (HmpWatch<Source> watch =
 *     HmpWatch.of(() -> hmp.sources().allSources(), Source::getId)
 *         .every(Duration.ofSeconds(30))
 *         .start()) {
 *   watch.addListener(event -> log.info("{} {}", event.kind(), event.after()));
 *   ...
 * }
 * }</pre>
 *
 * <ul>
 *   <li><b>Unknown is not gone.</b> A poll that fails, whatever with and on whichever page, removes
 *       nothing: listeners get one {@code UNKNOWN}, and one {@code KNOWN} when the appliance
 *       answers again. Only an answer without an item removes it.
 *   <li><b>Changed</b> is what is not equal to what it was. Models with a reading that differs each
 *       time, such as when a device was last connected, are better mapped in the supplier to what
 *       matters.
 *   <li><b>Listeners</b> do not wait for each other. One that comes later is told the present items
 *       first, as added. One that is slow is told what is different by then: steps in between are
 *       left out, and nothing piles up. Memory is bounded by the list.
 *   <li><b>Its end.</b> {@link #close} or the end of its client: a poll that throws {@link
 *       ClientClosedException}, as the calls of a closed client do, is the last one.
 * </ul>
 *
 * <p>Thread-safe. Listeners share the items with each other: do not change them.
 *
 * @param <T> what is listed
 */
public final class HmpWatch<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HmpWatch.class);

  private final Supplier<WatchState<T>> look;
  private final Duration every;
  private final WatchThreads threads;
  private final WaitEnvironment environment;
  private final List<WatchMailbox<T>> mailboxes = new CopyOnWriteArrayList<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  private volatile WatchState<T> state = WatchState.nothing(); // written by polls, one at a time
  private volatile @Nullable Future<?> next;

  HmpWatch(
      Supplier<WatchState<T>> look,
      Duration every,
      WatchThreads threads,
      WaitEnvironment environment) {
    this.look = look;
    this.every = every;
    this.threads = threads;
    this.environment = environment;
  }

  /**
   * A watch of a list. Default: a poll every 10 seconds, on a thread of its own.
   *
   * @param <T> what is listed
   * @param list gives the list as it is; read to its end in each poll
   * @param ids what makes an item the same one; of two items with one id the later counts
   * @return a builder, which {@link HmpWatchBuilder#start} ends
   */
  public static <T> HmpWatchBuilder<T> of(
      Supplier<? extends Iterable<? extends T>> list, Function<? super T, String> ids) {
    return HmpWatchBuilder.of(list, ids);
  }

  /**
   * Tells somebody of differences from now on, beginning with all items that are known. Does
   * nothing once the watch has ended.
   *
   * @param listener told on a thread of its own; one that is added twice is told twice
   */
  public void addListener(HmpWatchListener<? super T> listener) {
    Objects.requireNonNull(listener, "listener");
    WatchMailbox<T> mailbox = new WatchMailbox<>(listener, () -> state, threads);
    mailboxes.add(mailbox);
    if (ended.get()) {
      mailboxes.remove(mailbox); // nobody else would
    } else {
      mailbox.wake();
    }
  }

  /**
   * Tells somebody nothing more. A listener that is being told is interrupted, unless it is the one
   * that calls this.
   *
   * @param listener as it was added; if it is not there, nothing happens
   */
  public void removeListener(HmpWatchListener<? super T> listener) {
    List<WatchMailbox<T>> theirs =
        mailboxes.stream().filter(mailbox -> mailbox.isFor(listener)).toList();
    mailboxes.removeAll(theirs);
    theirs.forEach(WatchMailbox::close);
  }

  /**
   * The items as they were when the appliance could be asked last. Asks nobody.
   *
   * @return a snapshot, in the list's order; empty before the first answer
   */
  public List<T> items() {
    return List.copyOf(state.items().values());
  }

  /**
   * Whether the last poll succeeded. Asks nobody.
   *
   * @return false if the appliance cannot be asked, or was not asked yet
   */
  public boolean isKnown() {
    return state.isKnown();
  }

  /**
   * Whether it still looks.
   *
   * @return false once it or its client was closed
   */
  public boolean isRunning() {
    return !ended.get();
  }

  /**
   * Ends it. Returns at once: a poll that is under way and listeners that are being told are
   * interrupted, but for a listener that calls this. Nothing is told of what comes after. Does
   * nothing the second time.
   */
  @Override
  public void close() {
    end();
    mailboxes.forEach(WatchMailbox::close);
    mailboxes.clear();
  }

  void begin() {
    later(Duration.ZERO);
  }

  private void poll() {
    if (ended.get()) {
      return;
    }
    WatchState<T> seen = look();
    if (ended.get()) {
      return;
    }
    state = seen;
    mailboxes.forEach(WatchMailbox::wake);
    if (seen.failure() instanceof ClientClosedException over) {
      LOG.debug("A watch ends, since its client is closed", over);
      next = null; // which is this poll, and would interrupt itself
      end();
    } else if (!ended.get()) { // a listener may have closed it
      later(pause(seen.failure()));
    }
  }

  /** Whatever fails, an Error too, the state is unknown and the watch goes on. */
  private WatchState<T> look() {
    try {
      return look.get();
    } catch (Throwable failure) {
      return state.unknown(failure);
    }
  }

  private Duration pause(@Nullable Throwable failure) {
    Duration pause = environment.jittered(every);
    Duration asked =
        failure instanceof Retryable retryable
            ? retryable.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    return Durations.atMost(asked.compareTo(pause) > 0 ? asked : pause, Durations.LONGEST);
  }

  private void later(Duration time) {
    try {
      next = threads.later(time, this::poll);
      if (ended.get()) {
        cancel(); // whoever ended it meanwhile did not see this one
      }
    } catch (RuntimeException | Error noThread) {
      if (!ended.get()) {
        LOG.warn("A watch ends, there is no thread for it: {}", noThread.toString());
        next = null;
        end();
      }
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      cancel();
      threads.close();
    }
  }

  private void cancel() {
    Future<?> poll = next;
    if (poll != null) {
      poll.cancel(true);
    }
  }
}
