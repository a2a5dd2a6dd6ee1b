package io.github.hmpsdk.call;

import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.http.CallScope;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Resilience4j's circuit breaker with HMP's rules. Thread-safe; holds no thread. */
final class Breaker {

  private final CircuitBreaker breaker;
  private final BreakerSettings settings;
  private final LongSupplier nanoClock;
  private volatile long openedAt;

  Breaker(BreakerSettings settings, Resilience4jRegistries registries, LongSupplier nanoClock) {
    this.settings = settings;
    this.nanoClock = nanoClock;
    this.breaker =
        registries.breaker(
            CircuitBreakerConfig.custom()
                .slidingWindow(
                    settings.slidingWindowSize(),
                    settings.minimumCalls(),
                    CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(settings.failureRatePercent())
                .waitDurationInOpenState(settings.openDuration())
                .permittedNumberOfCallsInHalfOpenState(settings.halfOpenCalls())
                .recordException(RetryRules::saysBroken)
                .ignoreException(failure -> !RetryRules.saysBroken(failure))
                .writableStackTraceEnabled(false)
                .build());
    breaker.getEventPublisher().onStateTransition(event -> openedAt = nanoClock.getAsLong());
  }

  /** Returns when the call begins, for {@link #succeeded} and {@link #failed}. */
  long permit() {
    try {
      breaker.acquirePermission();
    } catch (CallNotPermittedException open) {
      Duration since = Duration.ofNanos(nanoClock.getAsLong() - openedAt);
      Duration left = settings.openDuration().minus(since);
      throw new CallRejectedException(
          "%snot sent: the appliance kept failing, so calls are held back since %d s, for %d s more"
              .formatted(CallScope.described(), since.toSeconds(), Math.max(0, left.toSeconds())),
          left.isNegative() ? Duration.ZERO : left,
          null);
    }
    return nanoClock.getAsLong();
  }

  void succeeded(long begun) {
    breaker.onSuccess(nanoClock.getAsLong() - begun, TimeUnit.NANOSECONDS);
  }

  void failed(long begun, Throwable failure) {
    breaker.onError(nanoClock.getAsLong() - begun, TimeUnit.NANOSECONDS, failure);
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
