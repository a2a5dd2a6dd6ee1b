package io.github.hmpsdk;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import io.github.hmpsdk.auth.AuthListener;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.AuthSessionBuilder;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginSettings;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.call.BreakerSettings;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallLimits;
import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.call.Resilience4jRegistries;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.http.DeadlineClient;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.EmptyListClient;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.KnownSecrets;
import io.github.hmpsdk.http.LoggingClient;
import io.github.hmpsdk.http.RedactingClient;
import io.github.hmpsdk.http.ResponseLimits;
import io.github.hmpsdk.http.TransportSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link HmpClient}. Only address and credentials are needed. Each setter checks and
 * names what it is given. Not thread-safe; may be used again after {@link #build}.
 */
public final class HmpClientBuilder {

  private static final int LOGIN_CONNECTIONS = 2;

  private final String url;
  private final List<RequestInterceptor> interceptors = new ArrayList<>();
  private @Nullable HmpCredentials credentials;
  private @Nullable Client client;
  private @Nullable HmpTls tls;
  private TransportSettings transport = TransportSettings.DEFAULT;
  private ResponseLimits answers = ResponseLimits.DEFAULT;
  private LoginSettings logins = LoginSettings.DEFAULT;
  private AuthListener authListener = AuthListener.NONE;
  private CallListener callListener = CallListener.NONE;
  private @Nullable Executor loginExecutor;
  private RetrySettings retry = RetrySettings.DEFAULT;
  private BreakerSettings breaker = BreakerSettings.DEFAULT;
  private @Nullable Resilience4jRegistries registries;
  private CallLimits limits = CallLimits.NONE;
  private Duration callTimeout = Duration.ofSeconds(60);
  private boolean plainHttpOnLoopback;
  private boolean logoutAtShutdown = true;

  HmpClientBuilder(String url) {
    this.url = url;
  }

  /**
   * What to log in with. Required.
   *
   * @param value the credentials
   * @return this
   */
  public HmpClientBuilder credentials(HmpCredentials value) {
    credentials = Objects.requireNonNull(value, "credentials");
    return this;
  }

  /**
   * Whom to believe that it is the appliance. Default: what the JVM trusts.
   *
   * @param value the trust
   * @return this
   */
  public HmpClientBuilder tls(HmpTls value) {
    tls = Objects.requireNonNull(value, "tls");
    return this;
  }

  /**
   * Timeouts, connections and user agent. Default: {@link TransportSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder transport(TransportSettings value) {
    transport = Objects.requireNonNull(value, "transport");
    return this;
  }

  /**
   * How much of an answer is read. Default: {@link ResponseLimits#DEFAULT}.
   *
   * @param value the limits
   * @return this
   */
  public HmpClientBuilder answers(ResponseLimits value) {
    answers = Objects.requireNonNull(value, "answers");
    return this;
  }

  /**
   * Waits, backoff and timeouts of logins. Default: {@link LoginSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder logins(LoginSettings value) {
    logins = Objects.requireNonNull(value, "logins");
    return this;
  }

  /**
   * Tells of each login, renewal, refusal, replay, pause and logout, beside the listeners that were
   * given before. Default: nobody is told.
   *
   * @param value the listener
   * @return this
   */
  public HmpClientBuilder authListener(AuthListener value) {
    authListener = authListener.andThen(Objects.requireNonNull(value, "authListener"));
    return this;
  }

  /**
   * Tells of each call, its retries and its outcome. Default: nobody is told.
   *
   * @param value the listener
   * @return this
   */
  public HmpClientBuilder callListener(CallListener value) {
    callListener = Objects.requireNonNull(value, "callListener");
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
    loginExecutor = Objects.requireNonNull(value, "loginExecutor");
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
    logoutAtShutdown = value;
    return this;
  }

  /**
   * How often and how fast calls are repeated. Default: {@link RetrySettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder retry(RetrySettings value) {
    retry = Objects.requireNonNull(value, "retry");
    return this;
  }

  /**
   * When calls are held back. Default: {@link BreakerSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder breaker(BreakerSettings value) {
    breaker = Objects.requireNonNull(value, "breaker");
    return this;
  }

  /**
   * Puts the circuit breaker and the retries into one's own Resilience4j registries.
   *
   * @param value the registries
   * @return this
   */
  public HmpClientBuilder registries(Resilience4jRegistries value) {
    registries = Objects.requireNonNull(value, "registries");
    return this;
  }

  /**
   * How many calls are made at once and in a second. Default: {@link CallLimits#NONE}.
   *
   * @param value the settings
   * @return this
   */
  public HmpClientBuilder limits(CallLimits value) {
    limits = Objects.requireNonNull(value, "limits");
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
    callTimeout = Durations.positive("callTimeout", value);
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
    interceptors.add(Objects.requireNonNull(value, "requestInterceptor"));
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
    client = Objects.requireNonNull(value, "httpClient");
    return this;
  }

  /**
   * Allows an {@code http} address, but only of this machine. For tests of callers; an appliance
   * does not speak plain HTTP.
   *
   * @return this
   */
  public HmpClientBuilder allowPlainHttpOnLoopbackForTests() {
    plainHttpOnLoopback = true;
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
    String api = HmpAddress.api(url, plainHttpOnLoopback);
    if (credentials == null) {
      throw new IllegalArgumentException(
          "credentials are missing; give credentials(HmpCredentials.localUser(...)) or apiKey(...)");
    }
    return build(
        api,
        credentials,
        client == null ? ownTransports() : Transports.of(new DeadlineClient(client)));
  }

  private Transports ownTransports() {
    HmpTls trust = tls == null ? HmpTls.systemTrust() : tls;
    TransportSettings few = transport.withMaxConnections(LOGIN_CONNECTIONS);
    return new Transports(
        new HttpTransport(trust, transport, answers),
        new HttpTransport(trust, few, answers),
        new HttpTransport(trust, few, answers));
  }

  private HmpClient build(String api, HmpCredentials owner, Transports transports) {
    KnownSecrets sent = new KnownSecrets();
    CallExecutor calls = // first, since it may refuse its settings
        new CallExecutor(retry, breaker, limits, callTimeout, registries, callListener);
    AuthSession session = session(api, owner, transports, sent);
    Client forApis =
        new EmptyListClient(
            new ReauthenticatingClient(new LoggingClient(transports.calls(), sent), session));
    Supplier<Feign.Builder> feign =
        feign(
            forApis,
            new HmpDecoder(answers.bytes(), sent),
            new HmpErrorDecoder(sent),
            options(),
            List.copyOf(interceptors));
    return new HmpClient(api, session, transports, FeignApis.of(api, feign, calls));
  }

  private AuthSession session(
      String api, HmpCredentials owner, Transports transports, KnownSecrets sent) {
    Client forLogins = new RedactingClient(new LoggingClient(transports.logins(), sent), sent);
    AuthSessionBuilder session =
        AuthSession.builder(api, owner, forLogins)
            .logoutsAndChecks(new LoggingClient(transports.logouts(), sent))
            .settings(logins)
            .listener(authListener)
            .logoutAtShutdown(logoutAtShutdown);
    if (loginExecutor != null) {
      session.background(loginExecutor);
    }
    if (plainHttpOnLoopback) {
      session.allowPlainHttpOnLoopbackForTests();
    }
    return session.open();
  }

  private static Supplier<Feign.Builder> feign(
      Client client,
      HmpDecoder decoder,
      HmpErrorDecoder errors,
      Request.Options options,
      List<RequestInterceptor> interceptors) {
    return () ->
        Feign.builder()
            .client(client)
            .encoder(new HmpEncoder())
            .decoder(decoder)
            .decodeVoid()
            .errorDecoder(errors)
            .retryer(Retryer.NEVER_RETRY)
            .options(options)
            .requestInterceptors(interceptors)
            .doNotCloseAfterDecode();
  }

  private Request.Options options() {
    return new Request.Options(
        transport.connectTimeout().toMillis(),
        TimeUnit.MILLISECONDS,
        transport.readTimeout().toMillis(),
        TimeUnit.MILLISECONDS,
        false);
  }
}
