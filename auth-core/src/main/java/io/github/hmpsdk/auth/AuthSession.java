package io.github.hmpsdk.auth;

import feign.Client;
import io.github.hmpsdk.auth.LoginProtocol.Answer;
import io.github.hmpsdk.auth.LoginStatus.State;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.http.CallDeadline;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one user logged in at one appliance. Thread-safe; close it to log out.
 *
 * <pre>
 *            first call                    answered
 *   NONE ------------------> LOGGING IN ------------------> FRESH
 *    ^                        |      ^                        | time to renew
 *    |                 failed |      | pause over             v
 *    |                        v      |      (calls go on)  RENEWABLE --renewed--> FRESH
 *    |                   COOLING DOWN                         |
 *    +--------------- refused by the appliance, or over ------+
 *   any state --close--> CLOSED
 * </pre>
 *
 * <p>Logins are numbered; a refusal touches only the number it was told of. One login at a time is
 * on the wire, made by a thread of its own, so that every caller can leave when its time is over.
 * The way of a call that is logged in is one volatile read, one clock reading and a counter; no
 * lock is held over I/O.
 */
public final class AuthSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AuthSession.class);

  private final URI base;
  private final HmpCredentials credentials;
  private final LoginProtocol protocol;
  private final LoginSettings settings;
  private final LoginEnvironment environment;
  private final Logouts logouts;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final LoginGate gate; // written under the lock
  private final LoginMaker maker;
  private final LoginProbe probe;

  private volatile @Nullable Login current;
  private volatile @Nullable CompletableFuture<Login> flight;
  private volatile long logins;
  private volatile boolean refusalInVain;

  AuthSession(
      URI base,
      HmpCredentials credentials,
      LoginProtocol protocol,
      LoginSettings settings,
      LoginEnvironment environment) {
    this.base = base;
    this.credentials = credentials;
    this.protocol = protocol;
    this.settings = settings;
    this.environment = environment;
    this.logouts = new Logouts(protocol, environment.background());
    this.gate = new LoginGate(settings, environment);
    this.maker = new LoginMaker(credentials, protocol, environment);
    this.probe = new LoginProbe(protocol, settings.knownAlive(), environment.nanoClock());
  }

  /**
   * Opens a session; nothing is sent until the first call.
   *
   * @param base the API's address, such as {@code https://hmp.example.com/apis}; credentials go
   *     nowhere else
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @return the session
   */
  public static AuthSession open(String base, HmpCredentials credentials, Client client) {
    return open(base, credentials, client, LoginSettings.DEFAULT);
  }

  /**
   * Opens a session; nothing is sent until the first call.
   *
   * @param base the API's address, such as {@code https://hmp.example.com/apis}; credentials go
   *     nowhere else
   * @param credentials what to log in with
   * @param client carries logins and logouts, without any interceptor or retry of its own
   * @param settings patience and caution
   * @return the session
   */
  public static AuthSession open(
      String base, HmpCredentials credentials, Client client, LoginSettings settings) {
    LoginEnvironment environment = LoginEnvironment.SYSTEM;
    return new AuthSession(
        URI.create(base),
        credentials,
        new HttpLoginProtocol(base, client, settings),
        settings,
        environment);
  }

  /**
   * How the login stands now.
   *
   * @return a snapshot without secrets
   */
  public LoginStatus status() {
    long now = now();
    Login login = current;
    LoginPause pause = gate.pause();
    State state = state(login, pause, now);
    return new LoginStatus(
        state,
        logins,
        login == null ? null : Duration.ofNanos(login.ageAt(now)),
        state == State.COOLING_DOWN && pause != null ? pause.left(now) : null);
  }

  /**
   * Asks the appliance whether the current login is alive, without making one. Counts as activity
   * at the appliance.
   *
   * @return false if there is none, if the appliance says that it is over, or if it cannot be asked
   */
  public boolean isLoggedIn() {
    Login login = current;
    return login != null && protocol.check(login).answer() == Answer.ALIVE;
  }

  /**
   * Logs out and makes no more logins. Waits for logouts no longer than {@link
   * LoginSettings#closing()}, never throws, and does nothing the second time. A login that is being
   * made meanwhile is ended as soon as it is there.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    Login last = replaceCurrent(null);
    if (last != null && last.tryEnd()) {
      logouts.end(last);
    }
    CompletableFuture<Login> pending = flight;
    if (pending != null) {
      LoginWait.quietly(pending, settings.closing());
    }
    logouts.await(settings.closing());
  }

  /** Whether a request goes to this session's appliance, and may carry its credential. */
  boolean covers(String url) {
    return Origin.same(base, url);
  }

  HmpCredentials.Kind kind() {
    return credentials.kind();
  }

  /** The login to make a call with; the caller gives it back with {@link #leave}. */
  Login enter() {
    while (true) {
      Login login = current;
      long now = now();
      if (login == null || login.isOverAt(now)) {
        login = awaitNewer(login);
      } else if (login.isRenewableAt(now)) {
        renew(login);
      }
      login.enter();
      if (login == current || closed.get()) {
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
    if (login.accept(now())) {
      lock.lock();
      try {
        gate.accepted();
      } finally {
        lock.unlock();
      }
    }
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

  /** The appliance refused the login: it is not used again. */
  void refused(Login login) {
    lock.lock();
    try {
      if (current != login) {
        return;
      }
      current = null;
      LOG.info("HMP {} of {} was refused by the appliance", login, credentials.owner());
      if (gate.trips(login, now())) {
        gate.failed(LoginFailures.freshRefused(credentials), null);
      }
    } finally {
      lock.unlock();
    }
    retire(login);
  }

  private Login awaitNewer(@Nullable Login over) {
    if (closed.get()) {
      throw closedException();
    }
    LoginPause pause = gate.pause();
    if (pause != null && pause.secret() != null) {
      readSecret(); // it may have changed, which ends the pause
    }
    return LoginWait.forResult(
        startLogin(over, false), credentials, CallDeadline.cut(settings.patience()));
  }

  private void renew(Login login) {
    if (flight == null && gate.pause() == null && !closed.get()) {
      CompletableFuture<Login> unused = startLogin(login, true); // nobody waits for it
    }
  }

  /** Joins the login that is being made, or makes one, unless there is a newer one already. */
  private CompletableFuture<Login> startLogin(@Nullable Login old, boolean renewal) {
    CompletableFuture<Login> started = new CompletableFuture<>();
    lock.lock();
    try {
      Login newest = current;
      CompletableFuture<Login> running = flight;
      if (newest != null && newest != old) {
        return CompletableFuture.completedFuture(newest);
      }
      if (running != null) {
        return running;
      }
      LoginPause pause = gate.pause();
      if (pause != null) {
        return CompletableFuture.failedFuture(pause.forCaller(now()));
      }
      flight = started;
    } finally {
      lock.unlock();
    }
    inBackground(started, renewal ? old : null);
    return started;
  }

  private void inBackground(CompletableFuture<Login> started, @Nullable Login renewed) {
    try {
      environment.background().execute(() -> run(started, renewed));
    } catch (RuntimeException | Error noThread) {
      fail(started, LoginFailures.unavailable(credentials, "no thread for it", noThread), null);
    }
  }

  private void run(CompletableFuture<Login> started, @Nullable Login renewed) {
    String secret = null;
    try {
      if (renewed != null && maker.prolonged(renewed)) {
        land(started, renewed);
        return;
      }
      secret = readSecret();
      land(started, maker.make(logins + 1, secret));
    } catch (AuthenticationFailedException failure) {
      fail(started, failure, secret);
    } catch (IllegalArgumentException unusable) {
      fail(started, LoginFailures.unusable(credentials, unusable), null);
    } catch (Throwable unexpected) { // an Error too must not leave the waiters behind
      fail(started, LoginFailures.unavailable(credentials, "failed", unexpected), secret);
    }
  }

  private void land(CompletableFuture<Login> started, Login login) {
    Login replaced;
    lock.lock();
    try {
      replaced = current == login ? null : current;
      current = closed.get() ? null : login;
      logins = login.number();
      flight = null;
      gate.succeeded();
    } finally {
      lock.unlock();
    }
    LOG.info("HMP {} of {} is ready", login, credentials.owner());
    if (replaced != null) {
      retire(replaced);
    }
    if (closed.get() && login.tryEnd()) {
      logouts.end(login);
    }
    started.complete(login);
  }

  private void fail(
      CompletableFuture<Login> started,
      AuthenticationFailedException failure,
      @Nullable String secret) {
    lock.lock();
    try {
      flight = null;
      gate.failed(failure, secret);
    } finally {
      lock.unlock();
    }
    LOG.warn("HMP login failed: {}", failure.getMessage());
    started.completeExceptionally(failure);
  }

  private @Nullable Login replaceCurrent(@Nullable Login next) {
    lock.lock();
    try {
      Login last = current;
      current = next;
      return last;
    } finally {
      lock.unlock();
    }
  }

  private void retire(Login login) {
    if (login.retire()) {
      logouts.end(login);
    }
  }

  private String readSecret() {
    String secret = credentials.currentSecret();
    lock.lock();
    try {
      gate.secretIs(secret);
    } finally {
      lock.unlock();
    }
    return secret;
  }

  private State state(@Nullable Login login, @Nullable LoginPause pause, long now) {
    if (closed.get()) {
      return State.CLOSED;
    }
    if (login != null && !login.isOverAt(now)) {
      return login.isRenewableAt(now) ? State.RENEWABLE : State.FRESH;
    }
    if (flight != null) {
      return State.LOGGING_IN;
    }
    return pause == null ? State.NONE : State.COOLING_DOWN;
  }

  private long now() {
    return environment.nanoClock().getAsLong();
  }

  private static IllegalStateException closedException() {
    return new IllegalStateException("This client is closed; make a new one");
  }
}
