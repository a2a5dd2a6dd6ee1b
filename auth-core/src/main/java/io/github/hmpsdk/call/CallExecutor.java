package io.github.hmpsdk.call;

import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one client: deadline, bulkhead, retry, rate limit, circuit breaker, from the
 * outside in. Resilience4j decides and counts; waiting is done here, where the deadline and the
 * budget are known. Thread-safe; holds no thread.
 *
 * <p>What the caller does to itself says nothing of the appliance, and never opens the breaker: a
 * wait for a turn, a connection or a login, an interrupt, a deadline shorter than the client's own.
 */
public final class CallExecutor {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long MOST_FOR_AN_ANSWER = TimeUnit.SECONDS.toNanos(5);

  private final RetrySettings settings;
  private final Duration callTimeout;
  private final CallEnvironment environment;
  private final RetryBudget budget;
  private final Breaker breaker;
  private final CallLimiter limits;
  private final Retry repeatable;
  private final Retry unrepeatable;
  private final CallListener listener;
  private final CallsInProgress open;
  private final long timeForAnAnswer;

  /**
   * For one client whose calls nobody listens to.
   *
   * @param settings retries
   * @param breaker circuit breaker
   * @param limits calls at once and in a second
   * @param callTimeout how long a call may take, retries and waits included
   * @param registries one's own registries; null for none
   */
  public CallExecutor(
      RetrySettings settings,
      BreakerSettings breaker,
      CallLimits limits,
      Duration callTimeout,
      @Nullable Resilience4jRegistries registries) {
    this(settings, breaker, limits, callTimeout, registries, CallListener.NONE);
  }

  /**
   * For one client.
   *
   * @param settings retries
   * @param breaker circuit breaker
   * @param limits calls at once and in a second
   * @param callTimeout how long a call may take, retries and waits included
   * @param registries one's own registries; null for none
   * @param listener told of each call
   */
  public CallExecutor(
      RetrySettings settings,
      BreakerSettings breaker,
      CallLimits limits,
      Duration callTimeout,
      @Nullable Resilience4jRegistries registries,
      CallListener listener) {
    this(
        settings,
        breaker,
        limits,
        callTimeout,
        registries == null ? Resilience4jRegistries.NONE : registries,
        listener,
        CallEnvironment.SYSTEM);
  }

  CallExecutor(
      RetrySettings settings,
      BreakerSettings breaker,
      CallLimits limits,
      Duration callTimeout,
      Resilience4jRegistries registries,
      CallListener listener,
      CallEnvironment environment) {
    this(
        settings,
        callTimeout,
        registries,
        listener,
        environment,
        new RetryBudget(settings.budget()),
        new Breaker(breaker, registries, environment.nanoClock()),
        new CallLimiter(limits, environment),
        new CallsInProgress(),
        Math.min(Durations.nanos(callTimeout) / 2, MOST_FOR_AN_ANSWER));
  }

  private CallExecutor(
      RetrySettings settings,
      Duration callTimeout,
      Resilience4jRegistries registries,
      CallListener listener,
      CallEnvironment environment,
      RetryBudget budget,
      Breaker breaker,
      CallLimiter limits,
      CallsInProgress open,
      long timeForAnAnswer) {
    this.settings = settings;
    this.callTimeout = callTimeout;
    this.open = open;
    this.timeForAnAnswer = timeForAnAnswer;
    this.listener = listener;
    this.environment = environment;
    this.budget = budget;
    this.breaker = breaker;
    this.limits = limits;
    this.repeatable = registries.retry("", rules(RetryClass.SAFE));
    this.unrepeatable = registries.retry("-unrepeatable", rules(RetryClass.NEVER));
  }

  /**
   * Makes a call.
   *
   * @param operation the operation, for messages
   * @param retryClass whether it may be repeated
   * @param call one attempt; throws what {@code io.github.hmpsdk.error} has
   * @return what the call returned; null for a deletion that turns out to be done already
   * @throws Exception what the last attempt threw
   */
  public @Nullable Object make(
      Operation operation, RetryClass retryClass, Callable<@Nullable Object> call)
      throws Exception {
    open.check();
    CallDeadline deadline = CallDeadline.in(callTimeout, environment.nanoClock(), open);
    CallListener.Watch watch = SafeCall.start(listener, operation);
    try {
      Object result =
          deadline.run(
              () -> {
                open.check(); // again, now that closing can see it
                return limits.inTurn(
                    () -> repeat(operation, retryClass, call, deadline, new Attempts(watch)));
              });
      watch.ended(null);
      return result;
    } catch (Throwable failure) {
      watch.ended(failure);
      throw failure;
    }
  }

  /**
   * The same calls, of the same budget and breaker, with another time and number of attempts.
   *
   * @param timeout how long a call may take; null for the same
   * @param attempts tries at most; null for the same
   * @return calls that share everything else with these
   */
  public CallExecutor with(@Nullable Duration timeout, @Nullable Integer attempts) {
    return new CallExecutor(
        attempts == null ? settings : settings.withAttempts(attempts),
        timeout == null ? callTimeout : timeout,
        Resilience4jRegistries.NONE, // a registry keeps one retry under a name
        listener,
        environment,
        budget,
        breaker,
        limits,
        open,
        timeForAnAnswer);
  }

  /**
   * Makes no more calls, of views neither: they throw {@link IllegalStateException}. Those that are
   * under way may go on for a time; then they are cut, and end with {@link
   * io.github.hmpsdk.error.HmpTransportException}.
   *
   * @param grace how long; zero cuts them at once
   * @param othersInUse whether something else must be waited for, too, such as open downloads
   */
  public void close(Duration grace, BooleanSupplier othersInUse) {
    open.close();
    long end = System.nanoTime() + Durations.nanos(grace);
    while ((open.areUnderWay() || othersInUse.getAsBoolean()) && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(LOOK_AGAIN);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    open.cut();
  }

  /**
   * The circuit breaker's state.
   *
   * @return a name for people, such as {@code CLOSED}
   */
  public String breakerState() {
    return breaker.state();
  }

  private @Nullable Object repeat(
      Operation operation,
      RetryClass retryClass,
      Callable<@Nullable Object> call,
      CallDeadline deadline,
      Attempts made)
      throws Exception {
    Retry.AsyncContext<Object> attempts =
        (retryClass == RetryClass.NEVER ? unrepeatable : repeatable).asyncContext();
    while (true) {
      try {
        limits.awaitRate(deadline);
        Object result = attempt(call, deadline);
        attempts.onComplete();
        budget.giveBack(made.taken());
        return result;
      } catch (Exception failure) {
        if (isDoneAlready(operation, made, failure)) {
          attempts.onComplete();
          budget.giveBack(made.taken());
          return null;
        }
        made.failed(failure);
        pause(Duration.ofMillis(attempts.onError(failure)), made, deadline);
      }
    }
  }

  private @Nullable Object attempt(Callable<@Nullable Object> call, CallDeadline deadline)
      throws Exception {
    long begun = breaker.permit();
    try {
      Object result = call.call();
      breaker.succeeded(begun);
      return result;
    } catch (Throwable failure) { // an Error too gives its permit back
      count(begun, failure, deadline);
      throw failure;
    }
  }

  /** What the failure says of the appliance: that it is broken, that it works, or nothing. */
  private void count(long begun, Throwable failure, CallDeadline deadline) {
    if (RetryRules.saysBroken(failure) && !isOfTheCaller(begun, deadline)) {
      breaker.failed(begun, failure);
    } else if (RetryRules.saysAlive(failure)) {
      breaker.succeeded(begun);
    } else {
      breaker.ignored();
    }
  }

  private boolean isOfTheCaller(long begun, CallDeadline deadline) {
    Duration onTheWire = deadline.timeOnTheWire();
    long had =
        onTheWire == null ? environment.nanoClock().getAsLong() - begun : onTheWire.toNanos();
    boolean noTimeToAnswer = deadline.left().isZero() && had < timeForAnAnswer;
    return noTimeToAnswer || deadline.isClosed() || Thread.currentThread().isInterrupted();
  }

  /** Waits before the next attempt, or throws if there is none. */
  private void pause(Duration wait, Attempts made, CallDeadline deadline) throws Exception {
    int cost = RetryRules.cost(made.last(), settings);
    boolean goOn =
        !wait.isNegative()
            && wait.compareTo(deadline.left()) < 0
            && !deadline.isClosed()
            && !Thread.currentThread().isInterrupted()
            && budget.take(cost);
    if (!goOn) {
      throw made.outcome();
    }
    made.goOn(cost, wait);
    try {
      environment.sleeper().sleep(wait);
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

  private RetryConfig rules(RetryClass retryClass) {
    return RetryConfig.custom()
        .maxAttempts(settings.attempts())
        .retryOnException(failure -> RetryRules.mayRepeat(retryClass, failure))
        .intervalBiFunction(this::waitAfter)
        .build();
  }

  private long waitAfter(Integer failedAttempts, Either<Throwable, Object> outcome) {
    return RetryRules.waitAfter(failedAttempts, outcome.getLeft(), settings, environment.random())
        .toMillis();
  }
}
