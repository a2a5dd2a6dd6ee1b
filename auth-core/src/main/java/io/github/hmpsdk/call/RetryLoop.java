package io.github.hmpsdk.call;

import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.CallDeadline;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attempts of a call, each through the rate limiter and the circuit breaker, with backoff
 * between them. Thread-safe.
 */
final class RetryLoop {

  private final RetrySettings settings;
  private final SharedCalls shared;
  private final Retry repeatable;
  private final Retry unrepeatable;

  /**
   * One call.
   *
   * @param operation the operation, for messages
   * @param retryClass whether it may be repeated
   * @param attempt makes one attempt
   * @param deadline when it ends
   * @param told is told of it
   */
  record Call(
      Operation operation,
      RetryClass retryClass,
      Callable<@Nullable Object> attempt,
      CallDeadline deadline,
      CallListener.Call told) {}

  RetryLoop(RetrySettings settings, SharedCalls shared, Resilience4jRegistries registries) {
    this.settings = settings;
    this.shared = shared;
    this.repeatable = registries.retry("", rules(RetryClass.SAFE));
    this.unrepeatable = registries.retry("-unrepeatable", rules(RetryClass.NEVER));
  }

  @Nullable Object run(Call call) throws Exception {
    Attempts made = new Attempts(call.told());
    Retry.AsyncContext<Object> attempts = retry(call.retryClass()).asyncContext();
    while (true) {
      try {
        shared.limiter().awaitRate(call.deadline());
        Object result = attempt(call);
        attempts.onComplete();
        shared.budget().giveBack(made.taken());
        return result;
      } catch (Exception failure) {
        if (isDoneAlready(call.operation(), made, failure)) {
          attempts.onComplete();
          shared.budget().giveBack(made.taken());
          return null;
        }
        made.failed(failure);
        backOff(Duration.ofMillis(attempts.onError(failure)), made, call.deadline());
      }
    }
  }

  private @Nullable Object attempt(Call call) throws Exception {
    long begun = shared.breaker().permit();
    try {
      Object result = call.attempt().call();
      shared.breaker().succeeded(begun);
      return result;
    } catch (Throwable failure) { // an Error too gives its permit back
      count(begun, failure, call.deadline());
      throw failure;
    }
  }

  /** What the failure says of the appliance: that it is broken, that it works, or nothing. */
  private void count(long begun, Throwable failure, CallDeadline deadline) {
    if (RetryRules.saysBroken(failure) && !isOfTheCaller(begun, deadline)) {
      shared.breaker().failed(begun, failure);
    } else if (RetryRules.saysAlive(failure)) {
      shared.breaker().succeeded(begun);
    } else {
      shared.breaker().ignored();
    }
  }

  private boolean isOfTheCaller(long begun, CallDeadline deadline) {
    Duration onTheWire = deadline.timeOnTheWire();
    long had =
        onTheWire == null
            ? shared.environment().nanoClock().getAsLong() - begun
            : onTheWire.toNanos();
    boolean noTimeToAnswer = deadline.left().isZero() && had < shared.timeForAnAnswer();
    return noTimeToAnswer || deadline.isClosed() || Thread.currentThread().isInterrupted();
  }

  /** Waits before the next attempt, or throws if there is none. */
  private void backOff(Duration delay, Attempts made, CallDeadline deadline) throws Exception {
    int cost = RetryRules.cost(made.last(), settings);
    boolean willRetry =
        !delay.isNegative()
            && delay.compareTo(deadline.left()) < 0
            && !deadline.isClosed()
            && !Thread.currentThread().isInterrupted()
            && shared.budget().take(cost);
    if (!willRetry) {
      throw made.outcome();
    }
    made.willRetry(cost, delay);
    try {
      shared.environment().sleeper().sleep(delay);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw made.outcome();
    }
    if (deadline.isClosed()) {
      throw made.outcome();
    }
  }

  /** The first DELETE may have arrived although its answer did not: then "not found" is success. */
  private static boolean isDoneAlready(Operation operation, Attempts made, Exception failure) {
    return operation.method().equals("DELETE")
        && failure instanceof NotFoundException
        && made.mayHaveBeenCarriedOut();
  }

  private Retry retry(RetryClass retryClass) {
    return RetryRules.isRepeatable(retryClass) ? repeatable : unrepeatable;
  }

  private RetryConfig rules(RetryClass retryClass) {
    return RetryConfig.custom()
        .maxAttempts(settings.maxAttempts())
        .retryOnException(failure -> RetryRules.mayRepeat(retryClass, failure))
        .intervalBiFunction(this::backoff)
        .build();
  }

  private long backoff(Integer failedAttempts, Either<Throwable, Object> outcome) {
    return RetryRules.backoff(
            failedAttempts, outcome.getLeft(), settings, shared.environment().random())
        .toMillis();
  }
}
