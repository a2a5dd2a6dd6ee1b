package io.github.hmpsdk.spring;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to talk to one appliance. Immutable and thread-safe; {@code toString} shows no secret.
 *
 * @param url address of the appliance, such as https://hmp.example.com
 * @param auth whom to log in as
 * @param tls whom to believe that it is the appliance; without settings, whom the JVM trusts
 * @param timeouts how long things may take
 * @param pool the connection pool
 * @param retry how often and how fast calls are repeated
 * @param breaker when the circuit breaker holds calls back
 * @param limits how many calls are made at once (bulkhead) and in a second (rate limiter)
 * @param health how the health of the appliance is found out
 * @param applicationName name of the application, put before the SDK's in the User-Agent header
 * @param proxy an HTTP proxy to go through, such as http://proxy.example.com:3128
 * @param proxyUser user that the proxy knows, if it wants one
 * @param proxyPassword its password; better given as proxy-password-file or by a secret property
 *     source
 * @param proxyPasswordFile file with that password, read for each new connection
 */
@ConfigurationProperties("hmp")
public record ApplianceProperties(
    @Nullable String url,
    @DefaultValue Auth auth,
    @DefaultValue Tls tls,
    @DefaultValue Timeouts timeouts,
    @DefaultValue Pool pool,
    @DefaultValue Retry retry,
    @DefaultValue Breaker breaker,
    @DefaultValue Limits limits,
    @DefaultValue Health health,
    @Nullable String applicationName,
    @Nullable URI proxy,
    @Nullable String proxyUser,
    @Nullable String proxyPassword,
    @Nullable String proxyPasswordFile) {

  /** What tells appliances apart, and how they are reached. */
  @Override
  public String toString() {
    return "ApplianceProperties[url=%s, auth=%s, tls=%s, timeouts=%s, proxy=%s, proxyUser=%s]"
        .formatted(url, auth, tls, timeouts, proxy, proxyUser);
  }

  /**
   * Whom to log in as: a local user, or an API key.
   *
   * @param username name of a local user
   * @param password its password; better given as password-file or by a secret property source
   * @param passwordFile file with the password, read at each login
   * @param apiKey an API key, instead of a local user
   * @param apiSecret the key's secret
   * @param apiSecretFile file with the key's secret, read at each login
   * @param checkFiles whether the file must be there when the application starts
   */
  public record Auth(
      @Nullable String username,
      @Nullable String password,
      @Nullable String passwordFile,
      @Nullable String apiKey,
      @Nullable String apiSecret,
      @Nullable String apiSecretFile,
      @DefaultValue("true") boolean checkFiles) {

    @Override
    public String toString() {
      return "Auth[" + (apiKey == null ? "username=" + username : "API key") + "]";
    }
  }

  /**
   * Whom to believe that it is the appliance. At most one of the three.
   *
   * @param bundle name of one of Spring Boot's SSL bundles
   * @param pin key of the appliance, as sha256/ and Base64; the host name is then not checked
   * @param caFile certificate of the appliance or of its authority, in PEM
   */
  public record Tls(@Nullable String bundle, @Nullable String pin, @Nullable String caFile) {}

  /**
   * How long things may take.
   *
   * @param call a call in all, with retries, waits and a login
   * @param connect to connect, for TCP and for TLS each
   * @param read longest silence while an answer is awaited or read
   * @param pool longest wait for a free connection
   */
  public record Timeouts(
      @DefaultValue("60s") Duration call,
      @DefaultValue("5s") Duration connect,
      @DefaultValue("30s") Duration read,
      @DefaultValue("30s") Duration pool) {}

  /**
   * The connection pool.
   *
   * @param maxConnections connections to the appliance at most
   */
  public record Pool(@DefaultValue("32") int maxConnections) {}

  /**
   * How often and how fast calls are repeated: exponential backoff with full jitter. What may be
   * repeated is the definition's business.
   *
   * @param maxAttempts attempts of one call at most, the first included
   * @param baseDelay upper end of the delay before the first retry; doubles with each further one
   * @param throttledBaseDelay the same after 429 and 503
   * @param maxDelay upper end of any delay that the client chooses
   */
  public record Retry(
      @DefaultValue("3") int maxAttempts,
      @DefaultValue("100ms") Duration baseDelay,
      @DefaultValue("1s") Duration throttledBaseDelay,
      @DefaultValue("20s") Duration maxDelay) {}

  /**
   * When the circuit breaker opens, so that calls are held back to spare an appliance that keeps
   * failing.
   *
   * @param slidingWindowSize how many of the last calls are looked at
   * @param minimumCalls how many there must be before it may open
   * @param failureRatePercent share of failed ones (5xx and I/O errors) that opens it
   * @param openDuration how long it stays open
   * @param halfOpenCalls how many calls are then let through to see
   */
  public record Breaker(
      @DefaultValue("100") int slidingWindowSize,
      @DefaultValue("20") int minimumCalls,
      @DefaultValue("50") int failureRatePercent,
      @DefaultValue("10s") Duration openDuration,
      @DefaultValue("3") int halfOpenCalls) {}

  /**
   * Bulkhead and rate limiter: how many calls are made at once and in a second.
   *
   * @param maxConcurrentCalls calls at once; 0 for any number
   * @param callsPerSecond attempts in a second; 0 for any number
   * @param maxWait longest wait of a call for its turn
   */
  public record Limits(
      @DefaultValue("0") int maxConcurrentCalls,
      @DefaultValue("0") int callsPerSecond,
      @DefaultValue("10s") Duration maxWait) {}

  /**
   * How the health of the appliance is found out.
   *
   * @param timeout longest time a probe may take
   */
  public record Health(@DefaultValue("5s") Duration timeout) {}
}
