package io.github.hmpsdk.call;

import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.CallScope;
import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Bulkhead and rate limiter, if they are wanted. Nobody waits past the deadline of its call, and
 * who gives up leaves nothing taken. Thread-safe; holds no thread.
 */
final class CallLimiter {

  private final CallLimits settings;
  private final @Nullable CallBulkhead slots;
  private final @Nullable CallRateLimiter rate;
  private final CallEnvironment environment;

  CallLimiter(CallLimits settings, CallEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
    this.slots =
        settings.maxConcurrentCalls() == 0 ? null : new CallBulkhead(settings.maxConcurrentCalls());
    this.rate =
        settings.callsPerSecond() == 0
            ? null
            : new CallRateLimiter(settings.callsPerSecond(), environment.nanoClock().getAsLong());
  }

  /** One call in its turn; it keeps its slot while it is repeated. */
  @Nullable Object withBulkhead(Callable<@Nullable Object> call) throws Exception {
    if (slots == null) {
      return call.call();
    }
    awaitSlot(slots);
    try {
      return call.call();
    } finally {
      slots.release();
    }
  }

  /** Waits until an attempt may be sent, but not past the call's deadline. */
  void awaitRate(CallDeadline deadline) {
    if (rate == null) {
      return;
    }
    Duration atMost = Durations.atMost(settings.maxWait(), deadline.left());
    long wait = rate.reserve(environment.nanoClock().getAsLong(), atMost);
    if (wait < 0) {
      throw new CallRejectedException(
          CallScope.described() + "not sent: more calls than allowed in a second; see CallLimits",
          null,
          null);
    }
    if (wait > 0) {
      sleep(Duration.ofNanos(wait));
    }
  }

  private void awaitSlot(CallBulkhead free) {
    CompletableFuture<Boolean> slot = free.acquire();
    boolean mine = false;
    try {
      CallDeadline.await(slot, settings.maxWait());
      mine = true;
    } catch (TimeoutException late) {
      throw new CallRejectedException(
          CallScope.described()
              + "not sent: as many calls as allowed are under way; see CallLimits",
          null,
          null);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    } catch (ExecutionException closed) {
      throw new HmpTransportException(
          CallScope.described() + "not sent: this client was closed meanwhile",
          false,
          closed.getCause());
    } finally {
      if (!mine) {
        free.leave(slot);
      }
    }
  }

  private void sleep(Duration wait) {
    try {
      environment.sleeper().sleep(wait);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static HmpTransportException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new HmpTransportException(
        CallScope.described() + "interrupted while waiting for the turn of this call; not sent",
        false,
        cause);
  }
}
