package io.github.hmpsdk;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.AuthSessionBuilder;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.CallExecutorBuilder;
import io.github.hmpsdk.drift.DriftLog;
import io.github.hmpsdk.http.Addresses;
import io.github.hmpsdk.http.DeadlineClient;
import io.github.hmpsdk.http.DriftRules;
import io.github.hmpsdk.http.EmptyListClient;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.KnownSecrets;
import io.github.hmpsdk.http.LoggingClient;
import io.github.hmpsdk.http.RedactingClient;
import io.github.hmpsdk.http.ScopedClient;
import io.github.hmpsdk.http.TransportSettings;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Puts the building blocks of one client together: which HTTP client carries what, what wraps what,
 * and who shares what. The way of a call through them is that of {@link #apis}. Not thread-safe.
 */
final class ClientAssembler {

  private static final int LOGIN_CONNECTIONS = 2;

  private final ClientParts parts;
  private final String api;
  private final String appliance;
  private final HmpCredentials credentials;
  private final KnownSecrets sent = new KnownSecrets();
  private final DriftLog drift;

  private ClientAssembler(ClientParts parts, String api, HmpCredentials credentials) {
    this.parts = parts;
    this.api = api;
    this.appliance = parts.applianceName == null ? Addresses.host(api) : parts.applianceName;
    this.credentials = credentials;
    this.drift = new DriftLog(parts.driftListener, appliance);
  }

  static HmpClient assemble(ClientParts parts) {
    String api = HmpAddress.api(parts.url, parts.plainHttpOnLoopback);
    if (parts.credentials == null) {
      throw new IllegalArgumentException(
          "credentials are missing; give credentials(HmpCredentials.localUser(...)) or apiKey(...)");
    }
    return new ClientAssembler(parts, api, parts.credentials).client();
  }

  private HmpClient client() {
    Transports transports = transports();
    CallExecutor calls = calls(); // before the session, since it may refuse its settings
    AuthSession session = session(transports);
    return new HmpClient(
        appliance, name(), session, transports, drift, apis(calls, session, transports));
  }

  private String name() {
    return parts.applianceName == null ? api : parts.applianceName + " at " + api;
  }

  private Transports transports() {
    if (parts.httpClient != null) {
      return Transports.of(new DeadlineClient(parts.httpClient));
    }
    HmpTls trust = parts.tls == null ? HmpTls.systemTrust() : parts.tls;
    TransportSettings few = parts.transport.withMaxConnections(LOGIN_CONNECTIONS);
    return new Transports(
        new HttpTransport(trust, parts.transport, parts.responseLimits),
        new HttpTransport(trust, few, parts.responseLimits),
        new HttpTransport(trust, few, parts.responseLimits));
  }

  private CallExecutor calls() {
    CallExecutorBuilder calls =
        CallExecutor.builder(parts.policy).listener(parts.callListener).applianceName(appliance);
    if (parts.registries != null) {
      calls.registries(parts.registries);
    }
    return calls.build();
  }

  /** Logins and logouts go straight to their HTTP clients, past all that waits for them. */
  private AuthSession session(Transports transports) {
    Client forLogins = new RedactingClient(new LoggingClient(transports.logins(), sent), sent);
    AuthSessionBuilder session =
        AuthSession.builder(api, credentials, forLogins)
            .logoutsAndChecks(new LoggingClient(transports.logouts(), sent))
            .settings(parts.logins)
            .listener(parts.authListener)
            .applianceName(appliance)
            .logoutAtShutdown(parts.logoutAtShutdown);
    if (parts.loginExecutor != null) {
      session.background(parts.loginExecutor);
    }
    if (parts.plainHttpOnLoopback) {
      session.allowPlainHttpOnLoopbackForTests();
    }
    return session.open();
  }

  private FeignApis apis(CallExecutor calls, AuthSession session, Transports transports) {
    DriftRules rules = new DriftRules(drift, parts.failOnDrift);
    Client logged = new ScopedClient(new LoggingClient(transports.calls(), sent));
    AnyEndpoint others =
        new AnyEndpoint(
            api,
            appliance,
            new EmptyListClient(new ReauthenticatingClient(logged, session)),
            new HmpDecoder(parts.responseLimits.maxBodyBytes(), sent, rules),
            new HmpErrorDecoder(sent, rules),
            options(parts.transport),
            List.copyOf(parts.interceptors));
    return FeignApis.of(() -> feign(others), others, calls);
  }

  /** APIs are made when they are first used: what they are made of is fixed before. */
  private static Feign.Builder feign(AnyEndpoint others) {
    return Feign.builder()
        .client(others.client())
        .contract(new EncodingContract())
        .encoder(new HmpEncoder())
        .decoder(others.decoder())
        .decodeVoid()
        .errorDecoder(others.errors())
        .retryer(Retryer.NEVER_RETRY)
        .options(others.options())
        .requestInterceptors(others.interceptors())
        .doNotCloseAfterDecode();
  }

  private static Request.Options options(TransportSettings transport) {
    return new Request.Options(
        transport.connectTimeout().toMillis(),
        TimeUnit.MILLISECONDS,
        transport.readTimeout().toMillis(),
        TimeUnit.MILLISECONDS,
        false);
  }
}
