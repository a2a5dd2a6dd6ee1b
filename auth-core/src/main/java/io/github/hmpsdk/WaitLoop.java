package io.github.hmpsdk;

import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.HmpWaitTimeoutException;
import io.github.hmpsdk.error.Retryable;
import io.github.hmpsdk.http.CallDeadline;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One wait under way. Of one thread. */
final class WaitLoop<T> {

  private static final int LONGEST_TEXT = 500;

  /** What is kept at the end for a last poll: a quarter of the interval, but no more than this. */
  private static final Duration MOST_KEPT = Duration.ofSeconds(1);

  private static final int PART_KEPT = 4;

  private final HmpWait.Settings<T> settings;
  private final WaitEnvironment environment;
  private final CallDeadline deadline;
  private final long begun;

  private int polls;
  private int failedPolls;
  private @Nullable T seen;
  private @Nullable HmpException failure; // of the last poll
  private @Nullable HmpException lastFailure;

  WaitLoop(HmpWait.Settings<T> settings, WaitEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
    this.deadline = CallDeadline.in(settings.time(), environment.nanoClock());
    this.begun = environment.nanoClock().getAsLong();
  }

  /** The calls in it see the deadline, and closing their client ends the sleeps between them. */
  T run() {
    try {
      return deadline.run(this::loop);
    } catch (RuntimeException ended) {
      throw ended;
    } catch (Exception impossible) {
      throw new UndeclaredThrowableException(impossible);
    }
  }

  private T loop() {
    while (true) {
      checkMayGoOn(null);
      poll();
      T now = seen;
      if (failure == null && now != null && settings.done().test(now)) {
        return now;
      }
      settings.progress().accept(new HmpWaitProgress<>(polls, elapsed(), now, failure));
      sleep();
    }
  }

  private void poll() {
    polls++;
    try {
      seen = settings.poll().get();
      failure = null;
    } catch (HmpException failed) {
      if (Thread.currentThread().isInterrupted() || !isTolerated(failed)) {
        throw failed;
      }
      failedPolls++;
      failure = failed;
      lastFailure = failed;
    }
  }

  private boolean isTolerated(HmpException failed) {
    return (failed instanceof Retryable retryable && retryable.isRetryable())
        || settings.tolerated().test(failed);
  }

  private void sleep() {
    Duration pause = pause();
    if (pause == null) {
      throw timeout();
    }
    try {
      environment.sleeper().sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      checkMayGoOn(interrupted);
    }
  }

  /** Null if there is no time for another poll. */
  private @Nullable Duration pause() {
    Duration asked = asked();
    Duration left = deadline.left();
    Duration kept = shorter(settings.every().dividedBy(PART_KEPT), MOST_KEPT);
    Duration most = left.minus(kept);
    if (asked.compareTo(left) >= 0 || most.isNegative() || most.isZero()) {
      return null;
    }
    return longer(asked, shorter(environment.jittered(settings.every()), most));
  }

  /** When the appliance wants to be asked again. */
  private Duration asked() {
    return failure instanceof Retryable retryable
        ? retryable.retryAfter().orElse(Duration.ZERO)
        : Duration.ZERO;
  }

  private void checkMayGoOn(@Nullable InterruptedException interrupt) {
    if (deadline.isClosed()) {
      throw new ClientClosedException(settings.name() + ": the client was closed meanwhile");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new HmpTransportException(
          settings.name() + ": the wait was interrupted", false, interrupt);
    }
  }

  private HmpWaitTimeoutException timeout() {
    return new HmpWaitTimeoutException(
        settings.name(), elapsed(), polls, failedPolls, description(), lastFailure);
  }

  /** A description that fails does not hide that the time is over. */
  private String description() {
    T last = seen;
    if (last == null) {
      return "";
    }
    try {
      String text = settings.description().apply(last);
      return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    } catch (RuntimeException failed) {
      return "something that cannot be described (" + failed.getClass().getSimpleName() + ")";
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(environment.nanoClock().getAsLong() - begun);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
