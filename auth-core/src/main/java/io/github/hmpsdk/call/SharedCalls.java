package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.util.concurrent.TimeUnit;

/**
 * What the calls of a client and of all its views have in common. Thread-safe.
 *
 * @param appliance its name, or empty
 * @param environment clock, randomness and sleep
 * @param listener told of each call
 * @param budget what retries may cost
 * @param breaker holds calls back
 * @param limiter bulkhead and rate limiter
 * @param inProgress whether new calls may begin
 * @param timeForAnAnswer nanoseconds on the wire that a call which ends by its deadline must have
 *     had, for its failure to say something of the appliance
 */
record SharedCalls(
    String appliance,
    CallEnvironment environment,
    CallListener listener,
    RetryBudget budget,
    Breaker breaker,
    CallLimiter limiter,
    CallsInProgress inProgress,
    long timeForAnAnswer) {

  private static final long MOST_FOR_AN_ANSWER = TimeUnit.SECONDS.toNanos(5);

  static SharedCalls of(
      CallPolicy policy,
      Resilience4jRegistries registries,
      CallListener listener,
      CallEnvironment environment) {
    return new SharedCalls(
        "",
        environment,
        listener,
        new RetryBudget(policy.retry().budget()),
        new Breaker(policy.breaker(), registries, environment.nanoClock()),
        new CallLimiter(policy.limits(), environment),
        new CallsInProgress(),
        Math.min(Durations.nanos(policy.timeout()) / 2, MOST_FOR_AN_ANSWER));
  }

  SharedCalls at(String name) {
    return new SharedCalls(
        name, environment, listener, budget, breaker, limiter, inProgress, timeForAnAnswer);
  }
}
