package io.github.hmpsdk.auth;

import feign.Client;
import feign.Request;
import io.github.hmpsdk.auth.LoginProtocol.Answer;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.GuardedClient;
import io.github.hmpsdk.http.KnownSecrets;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one user logged in at one appliance. Thread-safe; close it to log out. Shared by the
 * interceptors and the re-authenticating client that stamp requests with its login.
 *
 * <p>Logins are numbered, and a refusal touches only the number it was told of. One login at a time
 * is on the wire, made by a thread of its own, so that every caller can leave when its time is
 * over. The way of a call that is logged in is a volatile read, a clock reading and a counter.
 */
public final class AuthSession implements AutoCloseable {

  private final URI base;
  private final HmpCredentials credentials;
  private final LoginProtocol protocol;
  private final LoginSettings settings;
  private final LoginEnvironment environment;
  private final AuthEvents events;
  private final Logouts logouts;
  private final LoginMachine machine;
  private final LoginProbe probe;
  private final KnownSecrets known;
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile boolean refusalInVain;

  AuthSession(
      URI base,
      HmpCredentials credentials,
      LoginProtocol protocol,
      LoginSettings settings,
      AuthListener listener,
      LoginEnvironment environment) {
    this(base, credentials, protocol, settings, listener, environment, new KnownSecrets());
  }

  private AuthSession(
      URI base,
      HmpCredentials credentials,
      LoginProtocol protocol,
      LoginSettings settings,
      AuthListener listener,
      LoginEnvironment environment,
      KnownSecrets known) {
    this.events = new AuthEvents(credentials, listener);
    this.base = base;
    this.credentials = credentials;
    this.protocol = protocol;
    this.settings = settings;
    this.environment = environment;
    this.logouts = new Logouts(protocol, events, environment.background());
    this.machine =
        new LoginMachine(
            credentials,
            new LoginMaker(credentials, protocol, environment),
            new LoginGate(settings, environment),
            logouts,
            events,
            environment);
    this.known = known;
    this.probe = new LoginProbe(protocol, settings.knownAlive(), environment.nanoClock());
  }

  /**
   * Opens a session with {@link LoginSettings#DEFAULT}; nothing is sent until the first call.
   *
   * @param base the API's address, such as {@code https://hmp.example.com/apis}; credentials go
   *     nowhere else
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @return the session
   * @throws IllegalArgumentException if {@code base} is not an {@code https} address
   */
  public static AuthSession open(String base, HmpCredentials credentials, Client client) {
    return open(base, credentials, client, LoginSettings.DEFAULT, AuthListener.NONE);
  }

  /**
   * Opens a session; nothing is sent until the first call.
   *
   * @param base the API's address, such as {@code https://hmp.example.com/apis}; credentials go
   *     nowhere else
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @param settings patience and caution
   * @param listener told of each login, renewal, refusal, pause and logout
   * @return the session
   * @throws IllegalArgumentException if {@code base} is not an {@code https} address
   */
  public static AuthSession open(
      String base,
      HmpCredentials credentials,
      Client client,
      LoginSettings settings,
      AuthListener listener) {
    return open(
        base, credentials, client, settings, listener, LoginEnvironment.SYSTEM.background());
  }

  /**
   * Opens a session whose logins and logouts run on somebody's threads.
   *
   * @param base the API's address, such as {@code https://hmp.example.com/apis}
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @param settings patience and caution
   * @param listener told of each login, renewal, refusal, pause and logout
   * @param background runs each login at once, and never on the thread that hands it over or on one
   *     that a waiting call could hold; such as one virtual thread for each
   * @return the session
   * @throws IllegalArgumentException if {@code base} is not an {@code https} address
   */
  public static AuthSession open(
      String base,
      HmpCredentials credentials,
      Client client,
      LoginSettings settings,
      AuthListener listener,
      Executor background) {
    String api = ApplianceAddress.check("base", base, false);
    return checked(api, credentials, client, settings, listener, background);
  }

  /**
   * Opens a session like {@link #open(String, HmpCredentials, Client)} that also takes a plain
   * {@code http} address, if it is {@code localhost}, {@code 127.x.x.x} or {@code [::1]}. For tests
   * of callers; an appliance does not speak plain HTTP.
   *
   * @param base the API's address, such as {@code http://127.0.0.1:8080/apis}
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @return the session
   * @throws IllegalArgumentException if {@code base} is any other {@code http} address, or none
   */
  public static AuthSession openForTests(String base, HmpCredentials credentials, Client client) {
    return openForTests(base, credentials, client, LoginSettings.DEFAULT, AuthListener.NONE, null);
  }

  /**
   * Opens a session like {@link #open(String, HmpCredentials, Client, LoginSettings, AuthListener,
   * Executor)} that also takes a plain {@code http} address, if it is {@code localhost}, {@code
   * 127.x.x.x} or {@code [::1]}. For tests of callers.
   *
   * @param base the API's address, such as {@code http://127.0.0.1:8080/apis}
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @param settings patience and caution
   * @param listener told of each login, renewal, refusal, pause and logout
   * @param background runs each login at once, and never on the thread that hands it over; null for
   *     a short-lived daemon thread for each
   * @return the session
   * @throws IllegalArgumentException if {@code base} is any other {@code http} address, or none
   */
  public static AuthSession openForTests(
      String base,
      HmpCredentials credentials,
      Client client,
      LoginSettings settings,
      AuthListener listener,
      @Nullable Executor background) {
    String api = ApplianceAddress.check("base", base, true);
    Executor threads = background == null ? LoginEnvironment.SYSTEM.background() : background;
    return checked(api, credentials, client, settings, listener, threads);
  }

  private static AuthSession checked(
      String api,
      HmpCredentials credentials,
      Client client,
      LoginSettings settings,
      AuthListener listener,
      Executor background) {
    KnownSecrets known =
        client instanceof GuardedClient guarded ? guarded.known() : new KnownSecrets();
    return new AuthSession(
        URI.create(api),
        credentials,
        new HttpLoginProtocol(api, GuardedClient.around(client, known), settings, known),
        settings,
        listener,
        LoginEnvironment.SYSTEM.withBackground(background),
        known);
  }

  /**
   * How the login stands now. Sends nothing.
   *
   * @return a snapshot without secrets
   */
  public LoginStatus status() {
    return machine.status();
  }

  /**
   * Asks the appliance whether the current login is alive, without making one.
   *
   * @return false if there is none, if the appliance says that it is over, or if it cannot be asked
   */
  public boolean isLoggedIn() {
    Login login = machine.current();
    return login != null && protocol.check(login).answer() == Answer.ALIVE;
  }

  /**
   * Logs out and makes no more logins. Waits for logouts no longer than {@link
   * LoginSettings#closing()}, never throws, and does nothing the second time. A login that is being
   * made meanwhile is ended as soon as it is there.
   */
  @Override
  public void close() {
    if (!closing.getAndSet(true)) {
      LoginWait.quietly(end(), settings.closing());
    }
  }

  /**
   * Closes, and tells when nothing of this session is on the wire any more, which may be later than
   * {@link #close} can wait. Then the client that carried its logins may be closed, too.
   *
   * @return completes, never exceptionally
   */
  public CompletableFuture<Void> closeAndTell() {
    close();
    return end();
  }

  private CompletableFuture<Void> end() {
    return machine.close().thenCompose(done -> logouts.endAll());
  }

  /**
   * What this session has sent, for who quotes the appliance: {@link
   * io.github.hmpsdk.http.HmpErrorDecoder}, {@link io.github.hmpsdk.http.LoggingClient}.
   *
   * @return fingerprints, which grow with each login
   */
  public KnownSecrets knownSecrets() {
    return known;
  }

  /** Whether a request goes to this session's appliance, and may carry its credential. */
  boolean covers(String url) {
    return Origin.same(base, url);
  }

  /** A request to somebody else, without this session's credential. */
  Request withoutCredential(Request request) {
    Login login = machine.current();
    return login == null ? request : Stamp.off(request, login.material());
  }

  HmpCredentials.Kind kind() {
    return credentials.kind();
  }

  /** The login to make a call with; the caller gives it back with {@link #leave}. */
  Login enter() {
    while (true) {
      Login login = usable();
      login.enter();
      if (login == machine.current()) {
        return login;
      }
      leave(login); // replaced meanwhile
    }
  }

  void leave(Login login) {
    if (login.leave()) {
      logouts.end(login);
    }
  }

  /** The appliance took the login. */
  void accepted(Login login) {
    if (login.accept(environment.nanoClock().getAsLong())) {
      machine.accepted();
    }
  }

  /** The appliance refused the login: it is not used again. */
  void refused(Login login) {
    machine.refused(login);
  }

  /** A call goes out once more. */
  void replaying(Login login) {
    events.replayed(login);
  }

  /** How the second sending of a call ended: whether logging in again was of any use. */
  void replayed(boolean inVain) {
    refusalInVain = inVain;
  }

  /** Whether the last refusal outlived a new login, and so may have another reason. */
  boolean isRefusalInVain() {
    return refusalInVain;
  }

  /** Whether the appliance said lately, or says when asked, that the login is alive. */
  boolean isAlive(Login login, boolean askAnyway) {
    return probe.isAlive(login, askAnyway);
  }

  private Login usable() {
    Login login = machine.current();
    long now = environment.nanoClock().getAsLong();
    if (login == null || login.isOverAt(now)) {
      return LoginWait.forResult(
          machine.otherThan(login), credentials, CallDeadline.cut(settings.patience()));
    }
    if (login.isRenewableAt(now)) {
      machine.renew(login);
    }
    return login;
  }
}
