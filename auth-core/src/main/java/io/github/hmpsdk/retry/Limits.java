package io.github.hmpsdk.retry;

import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.http.CallDeadline;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Resilience4j's bulkhead and rate limiter, if they are wanted. Thread-safe; holds no thread. */
final class Limits {

  private final @Nullable Bulkhead bulkhead;
  private final @Nullable RateLimiter rate;
  private final RetryEnvironment environment;

  Limits(LimitSettings settings, RetryEnvironment environment) {
    this.environment = environment;
    this.bulkhead = settings.concurrentCalls() == 0 ? null : bulkhead(settings);
    this.rate = settings.callsPerSecond() == 0 ? null : rate(settings);
  }

  /** One call in its turn; it keeps its place while it is repeated. */
  @Nullable Object inTurn(Callable<@Nullable Object> call) throws Exception {
    if (bulkhead == null) {
      return call.call();
    }
    try {
      bulkhead.acquirePermission();
    } catch (BulkheadFullException full) {
      throw new CallRejectedException(
          "Not sent: as many calls as allowed are under way; see LimitSettings", null, null);
    }
    try {
      return call.call();
    } finally {
      bulkhead.onComplete();
    }
  }

  /** Waits until an attempt may be sent, but not past the call's deadline. */
  void awaitRate(CallDeadline deadline) {
    long nanos = rate == null ? 0 : rate.reservePermission();
    Duration wait = Duration.ofNanos(nanos);
    if (nanos < 0 || wait.compareTo(deadline.left()) > 0) {
      throw new CallRejectedException(
          "Not sent: more calls than allowed in a second; see LimitSettings", null, null);
    }
    if (nanos > 0) {
      sleep(wait);
    }
  }

  private void sleep(Duration wait) {
    try {
      environment.sleeper().sleep(wait);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallRejectedException("Not sent: interrupted", null, interrupted);
    }
  }

  private static Bulkhead bulkhead(LimitSettings settings) {
    return Bulkhead.of(
        "hmp",
        BulkheadConfig.custom()
            .maxConcurrentCalls(settings.concurrentCalls())
            .maxWaitDuration(settings.patience())
            .writableStackTraceEnabled(false)
            .build());
  }

  private static RateLimiter rate(LimitSettings settings) {
    return RateLimiter.of(
        "hmp",
        RateLimiterConfig.custom()
            .limitForPeriod(settings.callsPerSecond())
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(settings.patience())
            .build());
  }
}
