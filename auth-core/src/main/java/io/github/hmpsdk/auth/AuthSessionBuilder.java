package io.github.hmpsdk.auth;

import feign.Client;
import io.github.hmpsdk.http.Addresses;
import io.github.hmpsdk.http.KnownSecrets;
import io.github.hmpsdk.http.RedactingClient;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Opens an {@link AuthSession}. Nothing is sent until the first call. Not thread-safe. */
public final class AuthSessionBuilder {

  private final String base;
  private final HmpCredentials credentials;
  private final Client logins;
  private Client others;
  private LoginSettings settings = LoginSettings.DEFAULT;
  private @Nullable String appliance;
  private AuthListener listener = AuthListener.NONE;
  private Executor background = LoginEnvironment.SYSTEM.background();
  private boolean logoutAtShutdown = true;
  private boolean plainHttpOnLoopback;

  AuthSessionBuilder(String base, HmpCredentials credentials, Client logins) {
    this.base = Objects.requireNonNull(base, "base");
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    this.logins = Objects.requireNonNull(logins, "client");
    this.others = logins;
  }

  /**
   * Carries logouts and checks. Default: the client that carries logins. One with connections of
   * its own keeps logouts and checks that hang from holding up a login.
   *
   * @param value without any interceptor or retry of its own
   * @return this
   */
  public AuthSessionBuilder logoutsAndChecks(Client value) {
    others = Objects.requireNonNull(value, "logoutsAndChecks");
    return this;
  }

  /**
   * Waits, backoff and timeouts. Default: {@link LoginSettings#DEFAULT}.
   *
   * @param value the settings
   * @return this
   */
  public AuthSessionBuilder settings(LoginSettings value) {
    settings = Objects.requireNonNull(value, "settings");
    return this;
  }

  /**
   * Told of each login, renewal, refusal, cooldown and logout. Default: nobody.
   *
   * @param value the listener
   * @return this
   */
  public AuthSessionBuilder listener(AuthListener value) {
    listener = Objects.requireNonNull(value, "listener");
    return this;
  }

  /**
   * What messages, log lines and events call the appliance. Default: its host.
   *
   * @param value its name
   * @return this
   */
  public AuthSessionBuilder applianceName(String value) {
    appliance = Objects.requireNonNull(value, "appliance");
    return this;
  }

  /**
   * Runs each login, check and logout. Default: a short-lived daemon thread for each.
   *
   * @param value runs each task at once, and never on the thread that hands it over or on one that
   *     a waiting call could hold; such as one virtual thread for each
   * @return this
   */
  public AuthSessionBuilder background(Executor value) {
    background = Objects.requireNonNull(value, "background");
    return this;
  }

  /**
   * Whether a JVM that is stopped (Ctrl-C, SIGTERM, {@code System.exit}) before the session is
   * closed logs out first, within {@link LoginSettings#closeTimeout()}. Default: true. Turn it off
   * where something else closes the session then, and calls go on meanwhile.
   *
   * @param value false to do without
   * @return this
   */
  public AuthSessionBuilder logoutAtShutdown(boolean value) {
    logoutAtShutdown = value;
    return this;
  }

  /**
   * Allows a plain {@code http} address, if it is {@code localhost}, {@code 127.x.x.x} or {@code
   * [::1]}. For tests of callers; an appliance does not speak plain HTTP.
   *
   * @return this
   */
  public AuthSessionBuilder allowPlainHttpOnLoopbackForTests() {
    plainHttpOnLoopback = true;
    return this;
  }

  /**
   * Opens the session.
   *
   * @return the session, to be closed by the caller
   * @throws IllegalArgumentException if the address is malformed, or not https
   */
  public AuthSession open() {
    String api = ApplianceAddress.check("base", base, plainHttpOnLoopback);
    KnownSecrets known =
        logins instanceof RedactingClient redacting ? redacting.known() : new KnownSecrets();
    Client redactingLogins = RedactingClient.around(logins, known);
    Client redactingOthers = RedactingClient.around(others, known);
    LoginEnvironment environment = LoginEnvironment.SYSTEM.withBackground(background);
    AuthSession session =
        new AuthSession(
            URI.create(api),
            LoginContext.of(
                credentials.at(appliance == null ? Addresses.host(api) : appliance),
                settings,
                listener,
                environment),
            new HttpLoginProtocol(
                api, redactingLogins, redactingOthers, settings, known, environment.scheduler()),
            known);
    if (logoutAtShutdown) {
      session.logOutAtShutdownBy(LogoutAtShutdown.INSTANCE);
    }
    return session;
  }
}
