package io.github.hmpsdk.auth;

import feign.Client;
import feign.Request;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.KnownSecrets;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

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
  private final LoginContext context;
  private final Logouts logouts;
  private final LoginMachine machine;
  private final LoginProbe probe;
  private final KnownSecrets known;
  private final SessionEnd end;
  private final UselessLogins useless = new UselessLogins();

  AuthSession(URI base, LoginContext context, LoginProtocol protocol, KnownSecrets known) {
    LoginChecks checks = new LoginChecks(context, protocol);
    this.base = base;
    this.context = context;
    this.known = known;
    this.logouts = new Logouts(context, protocol);
    this.machine = new LoginMachine(context, protocol, checks, logouts);
    this.end = new SessionEnd(context, machine, checks, logouts);
    this.probe =
        new LoginProbe(checks, context.settings().livenessTtl(), context.environment().nanoClock());
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
    return builder(base, credentials, client).open();
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
    return login != null && await(probe.askNow(login)) == Liveness.ALIVE;
  }

  /**
   * Logs out and makes no more logins. Calls that wait for a login end at once with an {@link
   * IllegalStateException}. Waits for logouts and listeners no longer than {@link
   * LoginSettings#closeTimeout()}, never throws, and does nothing the second time. A login that is
   * being made meanwhile is ended as soon as it is there.
   */
  @Override
  public void close() {
    end.close();
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
    return end.now();
  }

  /**
   * Closes when the calls and downloads that have a login are done: they go on, and no other call
   * begins. Does not wait.
   *
   * @param atMost after this time it is closed all the same
   * @return completes, never exceptionally, when nothing of this session is on the wire any more
   */
  public CompletableFuture<Void> closeAfterCalls(Duration atMost) {
    return end.afterCalls(Durations.notNegative("atMost", atMost));
  }

  /** Begins the end of everything, and tells when it is over. */
  CompletableFuture<Void> endNow() {
    return end.now();
  }

  LoginSettings settings() {
    return context.settings();
  }

  /** Logs out when the JVM is stopped before this is closed. */
  void logOutAtShutdownBy(LogoutAtShutdown hook) {
    end.forgetAtShutdownBy(hook.add(this));
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

  LoginMethod method() {
    return context.credentials().method();
  }

  /** The login to make a call with; closing the lease gives it back. */
  LoginLease acquire() {
    while (true) {
      Login login = usable();
      login.acquire();
      if (login == machine.current()) {
        return new LoginLease(this, login);
      }
      release(login); // replaced meanwhile
    }
  }

  /** For the lease: one call less has the login. */
  void release(Login login) {
    if (login.release()) {
      logouts.end(login);
    }
  }

  /** The appliance took the login. */
  void accepted(Login login) {
    if (login.accept(context.now())) {
      machine.accepted();
    }
  }

  /** The appliance refused the login: it is not used again. */
  void refused(Login login) {
    machine.refused(login);
  }

  /** A call goes out once more. */
  void replaying(Login login) {
    context.events().replayed(login);
  }

  /** Operations for which logging in again was of no use. */
  UselessLogins useless() {
    return useless;
  }

  /**
   * What the appliance says of a login, or said lately; unknown if it does not say it before this
   * thread's call must be over.
   *
   * @throws HmpTransportException if the thread is interrupted; its flag is set
   */
  Liveness liveness(Login login, boolean askAnyway) {
    return await(probe.ask(login, askAnyway));
  }

  private Liveness await(CompletableFuture<Liveness> asked) {
    return LoginWait.forAnswer(asked, CallDeadline.cut(context.settings().messageTimeout()));
  }

  private Login usable() {
    Login login = machine.current();
    long now = context.now();
    if (login == null || login.isOverAt(now)) {
      return LoginWait.forResult(
          machine.loginNewerThan(login),
          context.credentials(),
          CallDeadline.cut(context.settings().maxWait()));
    }
    if (login.isRenewableAt(now)) {
      machine.renewIfDue(login);
    }
    return login;
  }
}
