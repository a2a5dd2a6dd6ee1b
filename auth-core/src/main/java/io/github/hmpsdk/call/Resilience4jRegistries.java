package io.github.hmpsdk.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One's own Resilience4j registries, so that this client's circuit breaker and retries are seen
 * beside the others of a program, in its metrics and its events. The rules stay this SDK's. This is
 * the only public place with types of Resilience4j. Immutable and thread-safe.
 *
 * <p>They appear as {@code NAME} (breaker, and retry of what may be repeated) and {@code
 * NAME-unrepeatable} (retry of what may be repeated only if it was not sent). Give each client a
 * name of its own: two with one name share their state, and are refused if their settings differ.
 */
public final class Resilience4jRegistries {

  static final Resilience4jRegistries NONE = new Resilience4jRegistries("hmp", null, null);

  private final String name;
  private final @Nullable CircuitBreakerRegistry breakers;
  private final @Nullable RetryRegistry retries;

  private Resilience4jRegistries(
      String name, @Nullable CircuitBreakerRegistry breakers, @Nullable RetryRegistry retries) {
    this.name = name;
    this.breakers = breakers;
    this.retries = retries;
  }

  /**
   * Hands over registries.
   *
   * @param name the name of this client in them
   * @param breakers for the circuit breaker
   * @param retries for the retries
   * @return the registries
   */
  public static Resilience4jRegistries of(
      String name, CircuitBreakerRegistry breakers, RetryRegistry retries) {
    return new Resilience4jRegistries(
        Objects.requireNonNull(name, "name"),
        Objects.requireNonNull(breakers, "breakers"),
        Objects.requireNonNull(retries, "retries"));
  }

  CircuitBreaker breaker(CircuitBreakerConfig rules) {
    if (breakers == null) {
      return CircuitBreaker.of(name, rules);
    }
    CircuitBreaker breaker = breakers.circuitBreaker(name, rules);
    CircuitBreakerConfig there = breaker.getCircuitBreakerConfig();
    boolean same =
        there.getSlidingWindowSize() == rules.getSlidingWindowSize()
            && there.getMinimumNumberOfCalls() == rules.getMinimumNumberOfCalls()
            && there.getFailureRateThreshold() == rules.getFailureRateThreshold()
            && there.getPermittedNumberOfCallsInHalfOpenState()
                == rules.getPermittedNumberOfCallsInHalfOpenState()
            && there.getWaitIntervalFunctionInOpenState().apply(1)
                == (long) rules.getWaitIntervalFunctionInOpenState().apply(1);
    if (!same) {
      throw taken("circuit breaker", name);
    }
    return breaker;
  }

  Retry retry(String suffix, RetryConfig rules) {
    String whole = name + suffix;
    if (retries == null) {
      return Retry.of(whole, rules);
    }
    Retry retry = retries.retry(whole, rules);
    if (retry.getRetryConfig().getMaxAttempts() != rules.getMaxAttempts()) {
      throw taken("retry", whole);
    }
    return retry;
  }

  private static IllegalArgumentException taken(String kind, String name) {
    return new IllegalArgumentException(
        "the registry has a "
            + kind
            + " \""
            + name
            + "\" with other settings; give each client a name of its own");
  }
}
