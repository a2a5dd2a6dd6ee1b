package io.github.hmpsdk.retry;

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
 * name of its own: two with one name share their state.
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
    return breakers == null ? CircuitBreaker.of(name, rules) : breakers.circuitBreaker(name, rules);
  }

  Retry retry(String suffix, RetryConfig rules) {
    return retries == null ? Retry.of(name + suffix, rules) : retries.retry(name + suffix, rules);
  }
}
