package io.github.hmpsdk.call;

import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.CallScope;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.RequestListener;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one client: deadline, bulkhead, retry, rate limiter, circuit breaker, from the
 * outside in. Resilience4j decides and counts; waiting is done here, where the deadline and the
 * budget are known. Thread-safe; holds no thread.
 *
 * <pre>{@code
 * CallExecutor calls = CallExecutor.of(CallPolicy.DEFAULT.withTimeout(Duration.ofSeconds(30)));
 * }</pre>
 *
 * <p>What the caller does to itself says nothing of the appliance, and never opens the breaker: a
 * wait for a turn, a connection or a login, an interrupt, a deadline shorter than the client's own.
 */
public final class CallExecutor {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  private final CallPolicy policy;
  private final SharedCalls shared;
  private final RetryLoop loop;
  private final Map<String, String> headers;

  CallExecutor(CallPolicy policy, SharedCalls shared, Resilience4jRegistries registries) {
    this(policy, shared, registries, Map.of());
  }

  private CallExecutor(
      CallPolicy policy,
      SharedCalls shared,
      Resilience4jRegistries registries,
      Map<String, String> headers) {
    this.policy = policy;
    this.shared = shared;
    this.headers = headers;
    this.loop = new RetryLoop(policy.retry(), shared, registries);
  }

  /**
   * For one client whose calls nobody listens to, and with a circuit breaker in no registry.
   *
   * @param policy how calls are made
   * @return makes the calls of one client
   */
  public static CallExecutor of(CallPolicy policy) {
    return builder(policy).build();
  }

  /**
   * For one client, with registries or a listener.
   *
   * @param policy how calls are made
   * @return a builder
   */
  public static CallExecutorBuilder builder(CallPolicy policy) {
    return new CallExecutorBuilder(policy);
  }

  /**
   * Makes a call.
   *
   * @param operation the operation, for messages
   * @param retryClass whether it may be repeated
   * @param attempt one attempt; throws what {@code io.github.hmpsdk.error} has
   * @return what the call returned; null for a deletion that turns out to be done already
   * @throws Exception what the last attempt threw
   */
  public @Nullable Object execute(
      Operation operation, RetryClass retryClass, Callable<@Nullable Object> attempt)
      throws Exception {
    CallsInProgress inProgress = shared.inProgress();
    inProgress.join();
    Duration time = CallDeadline.cut(policy.timeout()); // a wait around this call bounds it, too
    CallDeadline deadline = CallDeadline.in(time, shared.environment().nanoClock(), inProgress);
    try (CallMdc unused = CallMdc.of(operation)) { // its listener's log lines have it, too
      return execute(operation, retryClass, attempt, deadline);
    }
  }

  private @Nullable Object execute(
      Operation operation,
      RetryClass retryClass,
      Callable<@Nullable Object> attempt,
      CallDeadline deadline)
      throws Exception {
    CallListener.Call told = SafeCall.start(shared.listener(), operation);
    CallScope scope = new CallScope(operation, headers, requests(told));
    RetryLoop.Call call =
        new RetryLoop.Call(operation, retryClass, counted(attempt, scope), deadline, told);
    try {
      Object result =
          deadline.run(
              () -> {
                shared.inProgress().check(); // again, now that closing can see it
                return scope.run(() -> shared.limiter().withBulkhead(() -> loop.run(call)));
              });
      told.ended(null);
      return result;
    } catch (Throwable failure) {
      told.ended(failure);
      throw failure;
    }
  }

  /** With nobody to tell, nothing is made to be told. */
  private static RequestListener requests(CallListener.Call told) {
    return told == CallListener.Call.NONE ? RequestListener.NONE : told;
  }

  private static Callable<@Nullable Object> counted(
      Callable<@Nullable Object> attempt, CallScope scope) {
    return () -> {
      scope.attempted();
      return attempt.call();
    };
  }

  /**
   * The same calls, of the same budget, bulkhead and breaker, with another time, another number of
   * attempts, or more headers.
   *
   * @param options what is different
   * @return calls that share everything else with these
   */
  public CallExecutor with(CallOptions options) {
    // in no registry: it keeps one retry under a name
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.putAll(options.headers());
    return new CallExecutor(policy.with(options), shared, Resilience4jRegistries.NONE, all);
  }

  /**
   * Makes no more calls, of views neither: they throw {@link
   * io.github.hmpsdk.error.ClientClosedException}. Those that are under way may go on for a time;
   * then they are cut, and end with {@link io.github.hmpsdk.error.HmpTransportException}.
   *
   * @param grace how long; zero cuts them at once
   * @param othersInUse whether something else must be waited for, too, such as open downloads
   */
  public void close(Duration grace, BooleanSupplier othersInUse) {
    CallsInProgress inProgress = shared.inProgress();
    inProgress.close();
    long end = System.nanoTime() + Durations.nanos(grace);
    while ((inProgress.areUnderWay() || othersInUse.getAsBoolean())
        && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(LOOK_AGAIN);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
    }
    inProgress.cut();
  }

  /** What the appliance is called, or what it is called by its address. */
  String applianceOr(String host) {
    return shared.appliance().isEmpty() ? host : shared.appliance();
  }

  /**
   * The circuit breaker's state.
   *
   * @return a name for people, such as {@code CLOSED}
   */
  public String breakerState() {
    return shared.breaker().state();
  }
}
