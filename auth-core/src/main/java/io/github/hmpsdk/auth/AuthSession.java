package io.github.hmpsdk.auth;

import feign.Client;
import feign.Request;
import io.github.hmpsdk.auth.LoginProtocol.Answer;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.KnownSecrets;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

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
  private final LoginSettings settings;
  private final LoginEnvironment environment;
  private final AuthEvents events;
  private final Logouts logouts;
  private final LoginChecks checks;
  private final LoginMachine machine;
  private final LoginProbe probe;
  private final KnownSecrets known;
  private final UselessLogins useless = new UselessLogins();
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile Runnable forgetAtShutdown = () -> {};

  AuthSession(
      URI base,
      HmpCredentials credentials,
      LoginProtocol protocol,
      LoginSettings settings,
      AuthListener listener,
      LoginEnvironment environment) {
    this(base, credentials, protocol, settings, listener, environment, new KnownSecrets());
  }

  AuthSession(
      URI base,
      HmpCredentials credentials,
      LoginProtocol protocol,
      LoginSettings settings,
      AuthListener listener,
      LoginEnvironment environment,
      KnownSecrets known) {
    this.events = new AuthEvents(credentials, new ListenerQueue(listener, environment.telling()));
    this.base = base;
    this.credentials = credentials;
    this.settings = settings;
    this.environment = environment;
    this.logouts = new Logouts(protocol, settings, events, environment);
    this.checks = new LoginChecks(protocol, settings, environment);
    this.machine =
        new LoginMachine(
            credentials,
            settings,
            new Authenticator(credentials, protocol, environment),
            checks,
            logouts,
            events,
            environment);
    this.known = known;
    this.probe = new LoginProbe(checks, settings.knownAlive(), environment.nanoClock());
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
    return builder(base, credentials, client)
        .settings(settings)
        .listener(listener)
        .background(background)
        .open();
  }

  /**
   * Begins a session with everything that can be set.
   *
   * @param base the API's address, such as {@code https://hmp.example.com/apis}; credentials go
   *     nowhere else
   * @param credentials what to log in with
   * @param client carries logins, without any interceptor or retry of its own
   * @return a builder
   */
  public static AuthSessionBuilder builder(String base, HmpCredentials credentials, Client client) {
    return new AuthSessionBuilder(base, credentials, client);
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
   * <p>Takes no longer than 10 seconds, {@link LoginSettings#messageTimeout()} or the call that
   * this thread is making; those who ask at the same time share the answer.
   *
   * @return false if there is none, if the appliance says that it is over, or if it cannot be asked
   * @throws HmpTransportException if the thread is interrupted; its flag is set
   */
  public boolean isLoggedIn() {
    Login login = machine.current();
    return login != null && answer(probe.askNow(login)) == Answer.ALIVE;
  }

  /**
   * Logs out and makes no more logins. Calls that wait for a login end at once with an {@link
   * IllegalStateException}. Waits for logouts and listeners no longer than {@link
   * LoginSettings#closing()}, never throws, and does nothing the second time. A login that is being
   * made meanwhile is ended as soon as it is there.
   */
  @Override
  public void close() {
    if (!closing.getAndSet(true)) {
      CompletableFuture<Void> end = endNow();
      CompletableFuture<Void> told =
          events.isTelling() ? end : end.thenCompose(gone -> events.told());
      LoginWait.quietly(told, settings.closing());
    }
  }

  /**
   * Closes, and tells when nothing of this session is on the wire any more, which may be later than
   * {@link #close} can wait. By then every login that was made is logged out, or could not be. Then
   * the client that carried them may be closed, too.
   *
   * @return completes, never exceptionally
   */
  public CompletableFuture<Void> closeAndTell() {
    close();
    return endNow();
  }

  /**
   * Closes when the calls and downloads that have a login are done: they go on, and no other call
   * begins. Does not wait.
   *
   * @param atMost after this time it is closed all the same
   * @return completes, never exceptionally, when nothing of this session is on the wire any more
   */
  public CompletableFuture<Void> closeAfterCalls(Duration atMost) {
    Duration bound = Durations.notNegative("atMost", atMost);
    CompletableFuture<Void> idle = machine.close().thenCompose(done -> logouts.allUnused());
    Runnable alarm = environment.alarm().after(bound, () -> idle.complete(null));
    return idle.thenCompose(
        done -> {
          alarm.run();
          return endNow();
        });
  }

  /** Begins the end of everything, and tells when it is over. */
  CompletableFuture<Void> endNow() {
    forgetAtShutdown.run();
    CompletableFuture<Void> noMore = machine.close();
    CompletableFuture<Void> unused = logouts.endAll(); // at once; a late login is ended below
    return noMore.thenCompose(done -> checks.allDone()).thenCompose(done -> logouts.endAll());
  }

  LoginSettings settings() {
    return settings;
  }

  /** Logs out when the JVM is stopped before this is closed. */
  void logOutAtShutdown() {
    forgetAtShutdown = LogoutAtShutdown.INSTANCE.add(this);
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

  /** The login to make a call with; closing the lease gives it back. */
  LoginLease acquire() {
    return new LoginLease(this, enter());
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

  /** Operations for which logging in again was of no use. */
  UselessLogins useless() {
    return useless;
  }

  /**
   * What the appliance says of a login, or said lately; silent if it does not say it before this
   * thread's call must be over.
   *
   * @throws HmpTransportException if the thread is interrupted; its flag is set
   */
  Answer liveness(Login login, boolean askAnyway) {
    return answer(probe.ask(login, askAnyway));
  }

  private Answer answer(CompletableFuture<Answer> asked) {
    return LoginWait.forAnswer(asked, CallDeadline.cut(settings.messageTimeout()));
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
