package io.github.hmpsdk;

import feign.Client;
import feign.RequestInterceptor;
import io.github.hmpsdk.auth.AuthListener;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginSettings;
import io.github.hmpsdk.call.BreakerSettings;
import io.github.hmpsdk.call.CallLimits;
import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.call.Resilience4jRegistries;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.drift.DriftListener;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.ResponseLimits;
import io.github.hmpsdk.http.TransportSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Builds an {@link HmpClient}. Only address and credentials are needed. Each setter checks and
 * names what it is given. Not thread-safe; may be used again after {@link #build}.
 */
public final class HmpClientBuilder {

  private final ClientParts parts;

  HmpClientBuilder(String url) {
    this.parts = new ClientParts(url);
  }

  /**
   * What to log in with. Required.
   *
   * @param value the credentials
   * @return this
   */
  public HmpClientBuilder credentials(HmpCredentials value) {
    parts.credentials = Objects.requireNonNull(value, "credentials");
    return this;
  }

  /**
   * Whom to believe that it is the appliance. Default: what the JVM trusts.
   *
   * @param value the trust
   * @return this
   */
  public HmpClientBuilder tls(HmpTls value) {
    parts.tls = Objects.requireNonNull(value, "tls");
    return this;
  }

  /**
   * Timeouts, connection pool and user agent. Default: {@link TransportSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder transport(TransportSettings value) {
    parts.transport = Objects.requireNonNull(value, "transport");
    return this;
  }

  /**
   * How much of an answer is read. Default: {@link ResponseLimits#DEFAULT}.
   *
   * @param value the limits
   * @return this
   */
  public HmpClientBuilder responseLimits(ResponseLimits value) {
    parts.responseLimits = Objects.requireNonNull(value, "responseLimits");
    return this;
  }

  /**
   * Waits, backoff and timeouts of logins. Default: {@link LoginSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder logins(LoginSettings value) {
    parts.logins = Objects.requireNonNull(value, "logins");
    return this;
  }

  /**
   * Tells of each login, renewal, refusal, replay, cooldown and logout, beside the listeners that
   * were given before. Default: nobody is told.
   *
   * @param value the listener
   * @return this
   */
  public HmpClientBuilder authListener(AuthListener value) {
    parts.authListener = parts.authListener.andThen(Objects.requireNonNull(value, "authListener"));
    return this;
  }

  /**
   * Tells of each call, its requests, its retries and its outcome, beside the listeners that were
   * given before. Default: nobody is told.
   *
   * @param value the listener
   * @return this
   */
  public HmpClientBuilder callListener(CallListener value) {
    parts.callListener = parts.callListener.andThen(Objects.requireNonNull(value, "callListener"));
    return this;
  }

  /**
   * Tells where answers differ from the definition, each difference once, beside the listeners that
   * were given before. Default: nobody is told; {@link HmpClient#drift} has them all the same.
   *
   * @param value the listener
   * @return this
   */
  public HmpClientBuilder driftListener(DriftListener value) {
    parts.driftListener =
        parts.driftListener.andThen(Objects.requireNonNull(value, "driftListener"));
    return this;
  }

  /**
   * Makes every answer that differs from the definition fail with {@link
   * io.github.hmpsdk.error.HmpDriftException}: for acceptance tests against an appliance, not for
   * services. Default: differences are only told.
   *
   * @return this
   */
  public HmpClientBuilder failOnDrift() {
    parts.failOnDrift = true;
    return this;
  }

  /**
   * Runs each login and logout. Default: a short-lived daemon thread for each. It must run what it
   * is given at once and never on a thread that a waiting call could hold.
   *
   * @param value such as one that starts a virtual thread for each
   * @return this
   */
  public HmpClientBuilder loginExecutor(Executor value) {
    parts.loginExecutor = Objects.requireNonNull(value, "loginExecutor");
    return this;
  }

  /**
   * Whether a JVM that is stopped (Ctrl-C, SIGTERM, {@code System.exit}) before the client is
   * closed logs out first, within {@code LoginSettings.closeTimeout}. Default: true. Turn it off
   * where something else closes the client then, and calls go on meanwhile.
   *
   * @param value false to do without
   * @return this
   */
  public HmpClientBuilder logoutAtShutdown(boolean value) {
    parts.logoutAtShutdown = value;
    return this;
  }

  /**
   * How often and how fast calls are repeated (exponential backoff with full jitter). Default:
   * {@link RetrySettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder retry(RetrySettings value) {
    parts.policy = parts.policy.withRetry(value);
    return this;
  }

  /**
   * When the circuit breaker holds calls back. Default: {@link BreakerSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder breaker(BreakerSettings value) {
    parts.policy = parts.policy.withBreaker(value);
    return this;
  }

  /**
   * Puts the circuit breaker and the retries into one's own Resilience4j registries.
   *
   * @param value the registries
   * @return this
   */
  public HmpClientBuilder registries(Resilience4jRegistries value) {
    parts.registries = Objects.requireNonNull(value, "registries");
    return this;
  }

  /**
   * How many calls are made at once (bulkhead) and in a second (rate limiter). Default: {@link
   * CallLimits#NONE}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder callLimits(CallLimits value) {
    parts.policy = parts.policy.withLimits(Objects.requireNonNull(value, "callLimits"));
    return this;
  }

  /**
   * What messages, log lines, events and the logging context ({@code hmp.appliance}) call the
   * appliance. Default: its host, with the port unless it is 443.
   *
   * @param value such as {@code court 4}
   * @return this
   * @throws IllegalArgumentException if it is blank or has control characters
   */
  public HmpClientBuilder applianceName(String value) {
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "applianceName must not be blank or have control characters");
    }
    parts.applianceName = value;
    return this;
  }

  /**
   * How long a call may take in all, with retries, waits, a login, and the last byte of its answer.
   * Whatever a server, a proxy or another caller does, it ends then. Of a download, it counts up to
   * the head of the answer. Default: 60 seconds.
   *
   * @param value at least a millisecond
   * @return this
   * @throws IllegalArgumentException if it is shorter
   */
  public HmpClientBuilder callTimeout(Duration value) {
    parts.policy = parts.policy.withTimeout(Durations.positive("callTimeout", value));
    return this;
  }

  /**
   * Adds an interceptor, such as one for a header of a proxy. It runs before authentication and
   * cannot disturb it.
   *
   * @param value the interceptor
   * @return this
   */
  public HmpClientBuilder requestInterceptor(RequestInterceptor value) {
    parts.interceptors.add(Objects.requireNonNull(value, "requestInterceptor"));
    return this;
  }

  /**
   * Sends with another HTTP client, which then decides about TLS, timeouts and connections itself,
   * and is not closed with this one. Turn off its redirects, its cookie store and its repetition.
   * Its timeouts are cut to what is left of a call; only the SDK's own client can end an answer
   * that drips.
   *
   * @param value the client
   * @return this
   */
  public HmpClientBuilder httpClient(Client value) {
    parts.httpClient = Objects.requireNonNull(value, "httpClient");
    return this;
  }

  /**
   * Allows an {@code http} address, but only of this machine. For tests of callers; an appliance
   * does not speak plain HTTP.
   *
   * @return this
   */
  public HmpClientBuilder allowPlainHttpOnLoopbackForTests() {
    parts.plainHttpOnLoopback = true;
    return this;
  }

  /**
   * Builds the client. Nothing is sent.
   *
   * @return the client, to be closed by the caller
   * @throws IllegalArgumentException if the address is blank, malformed, or not https, or if there
   *     are no credentials
   */
  public HmpClient build() {
    return ClientAssembler.assemble(parts);
  }
}
