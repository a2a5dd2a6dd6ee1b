package io.github.hmpsdk.call;

import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.http.CallScope;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Resilience4j's circuit breaker with HMP's rules. Thread-safe; holds no thread. */
final class Breaker {

  private static final long UNKNOWN = Long.MIN_VALUE;

  private final CircuitBreaker breaker;
  private final BreakerSettings settings;
  private final LongSupplier nanoClock;
  private final AtomicLong openedAt = new AtomicLong(UNKNOWN);

  Breaker(BreakerSettings settings, Resilience4jRegistries registries, LongSupplier nanoClock) {
    this.settings = settings;
    this.nanoClock = nanoClock;
    this.breaker =
        registries.breaker(
            CircuitBreakerConfig.custom()
                .slidingWindow(
                    settings.slidingWindowSize(),
                    settings.minimumCalls(),
                    CircuitBreakerConfig.SlidingWindowType.COUNT_BASED,
                    CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.LOCK_FREE)
                .failureRateThreshold(settings.failureRatePercent())
                .waitDurationInOpenState(settings.openDuration())
                .permittedNumberOfCallsInHalfOpenState(settings.halfOpenCalls())
                .recordException(RetryRules::saysBroken)
                .ignoreException(failure -> !RetryRules.saysBroken(failure))
                .writableStackTraceEnabled(false)
                .build());
  }

  /** Returns when the call begins, for {@link #succeeded} and {@link #failed}. */
  long permit() {
    try {
      breaker.acquirePermission();
    } catch (CallNotPermittedException open) {
      Duration since = Duration.ofNanos(nanoClock.getAsLong() - openSince());
      Duration left = settings.openDuration().minus(since);
      throw new CallRejectedException(
          "%snot sent: the appliance kept failing, so calls are held back since %d s, for %d s more"
              .formatted(CallScope.described(), since.toSeconds(), Math.max(0, left.toSeconds())),
          left.isNegative() ? Duration.ZERO : left,
          null);
    }
    if (openedAt.get() != UNKNOWN) {
      openedAt.set(UNKNOWN); // not open any more
    }
    return nanoClock.getAsLong();
  }

  void succeeded(long begun) {
    breaker.onSuccess(nanoClock.getAsLong() - begun, TimeUnit.NANOSECONDS);
  }

  void failed(long begun, Throwable failure) {
    long now = nanoClock.getAsLong();
    breaker.onError(now - begun, TimeUnit.NANOSECONDS, failure);
    if (breaker.getState() == CircuitBreaker.State.OPEN) {
      openedAt.compareAndSet(UNKNOWN, now);
    }
  }

  /**
   * Not by a listener: with one, Resilience4j makes an event, with the time of day, of each
   * success. Opened by somebody else, through a registry, it is open since it was met.
   */
  private long openSince() {
    openedAt.compareAndSet(UNKNOWN, nanoClock.getAsLong());
    return openedAt.get();
  }

  /** The call says nothing of the appliance: its permit goes back uncounted. */
  void ignored() {
    breaker.releasePermission();
  }

  /** The name of the state, for people. */
  String state() {
    return breaker.getState().name();
  }
}
