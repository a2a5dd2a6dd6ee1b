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
 * @param pool connections
 * @param retry how often and how fast calls are repeated
 * @param breaker when calls are held back
 * @param limits how many calls are made at once and in a second
 * @param health how the health of the appliance is found out
 * @param applicationName name of the application, put before the SDK's in the User-Agent header
 * @param proxy an HTTP proxy to go through, such as http://proxy.example.com:3128
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
    @Nullable URI proxy) {

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
   * Connections.
   *
   * @param maxConnections connections to the appliance at most
   */
  public record Pool(@DefaultValue("32") int maxConnections) {}

  /**
   * How often and how fast calls are repeated. What may be repeated is the definition's business.
   *
   * @param attempts tries of one call at most, the first included
   * @param base upper end of the first wait; doubles with each further one
   * @param throttledBase the same after 429 and 503
   * @param longestWait upper end of any wait that the client chooses
   */
  public record Retry(
      @DefaultValue("3") int attempts,
      @DefaultValue("100ms") Duration base,
      @DefaultValue("1s") Duration throttledBase,
      @DefaultValue("20s") Duration longestWait) {}

  /**
   * When calls are held back to spare an appliance that keeps failing.
   *
   * @param window how many calls are looked at
   * @param minimum how many there must be before it may open
   * @param failurePercent share of failed ones (5xx and I/O errors) that opens it
   * @param openFor how long it stays open
   * @param trials how many calls are then let through to see
   */
  public record Breaker(
      @DefaultValue("100") int window,
      @DefaultValue("20") int minimum,
      @DefaultValue("50") int failurePercent,
      @DefaultValue("10s") Duration openFor,
      @DefaultValue("3") int trials) {}

  /**
   * How many calls are made at once and in a second.
   *
   * @param concurrentCalls calls at once; 0 for any number
   * @param callsPerSecond attempts in a second; 0 for any number
   * @param patience longest wait of a call for its turn
   */
  public record Limits(
      @DefaultValue("0") int concurrentCalls,
      @DefaultValue("0") int callsPerSecond,
      @DefaultValue("10s") Duration patience) {}

  /**
   * How the health of the appliance is found out.
   *
   * @param timeout longest time a probe may take
   */
  public record Health(@DefaultValue("5s") Duration timeout) {}
}
