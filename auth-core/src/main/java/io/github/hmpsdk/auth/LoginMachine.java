package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.auth.LoginProtocol.Check;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.http.CallDeadline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The life of one user's logins at one appliance. Thread-safe.
 *
 * <pre>
 *            first call                     answered
 *   NONE -------------------> LOGGING IN ------------------> FRESH
 *    ^                         |      ^                        | time to renew
 *    |                  failed |      | pause over             v
 *    |                         v      |      (calls go on)  RENEWABLE --renewed--> FRESH
 *    |                    COOLING DOWN                         |
 *    +---------------- refused by the appliance, or over ------+
 *   any state --close--> CLOSED
 * </pre>
 *
 * <p>At most one login is on the wire, made in the background; whoever needs it shares its future.
 * The lock guards the step from one state to the next and is never held over I/O.
 */
final class LoginMachine {

  private static final String CLOSED = "This client is closed; make a new one";

  private final HmpCredentials credentials;
  private final LoginSettings settings;
  private final SecretReader secrets;
  private final Authenticator maker;
  private final LoginChecks checks;
  private final LoginBackoff gate; // used under the lock, but for its pause
  private final Logouts logouts;
  private final AuthEvents events;
  private final LoginEnvironment environment;
  private final RenewalTimer keepAlive; // used under the lock
  private final AtomicBoolean checking = new AtomicBoolean();
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Login current;
  private volatile @Nullable LoginFlight flight;
  private volatile long logins;
  private volatile boolean closed;

  LoginMachine(
      HmpCredentials credentials,
      LoginSettings settings,
      Authenticator maker,
      LoginChecks checks,
      Logouts logouts,
      AuthEvents events,
      LoginEnvironment environment) {
    this.credentials = credentials;
    this.settings = settings;
    this.secrets = new SecretReader(credentials);
    this.maker = maker;
    this.checks = checks;
    this.gate = new LoginBackoff(settings, environment);
    this.logouts = logouts;
    this.events = events;
    this.environment = environment;
    this.keepAlive = new RenewalTimer(environment.alarm());
  }

  /** The login that calls may use, or null. The fast path: one volatile read. */
  @Nullable Login current() {
    return current;
  }

  /**
   * A login other than the given one: there already, being made, or begun now. Fails with an {@link
   * IllegalStateException} if this client is closed.
   */
  CompletableFuture<Login> otherThan(@Nullable Login old) {
    return begin(old, false);
  }

  /** Makes the next login while calls go on with this one. Nobody waits, nothing is thrown. */
  void renew(Login login) {
    if (flight != null || closed || gate.pause() != null) {
      return;
    }
    if (login.kind() == Kind.API_KEY) {
      CompletableFuture<Login> unused = begin(login, true);
    } else if (checking.compareAndSet(false, true)) {
      long askedAt = now();
      CompletableFuture<Void> unused =
          checks.ask(login).thenAccept(check -> renew(login, askedAt, check));
    }
  }

  /** The appliance took the login for the first time. */
  void accepted() {
    lock.lock();
    try {
      gate.accepted();
    } finally {
      lock.unlock();
    }
  }

  /** The appliance refused this login, and says nothing about any other. */
  void refused(Login login) {
    lock.lock();
    try {
      if (current != login) {
        return;
      }
      current = null;
      keepAlive.stop();
      if (gate.trips(login, now())) {
        LoginCooldown unused = gate.failed(LoginFailures.freshRefused(credentials), null);
      }
    } finally {
      lock.unlock();
    }
    events.refused(login);
    logouts.endWhenUnused(login);
  }

  /**
   * No more logins; who waits for one is told at once. Tells when the login that is being made is
   * there, or given up: then {@link Logouts} knows of every login there is.
   */
  CompletableFuture<Void> close() {
    LoginFlight pending;
    lock.lock();
    try {
      closed = true;
      current = null;
      keepAlive.stop();
      pending = flight;
    } finally {
      lock.unlock();
    }
    if (pending != null) {
      pending.result().completeExceptionally(new IllegalStateException(CLOSED));
      return pending.done();
    }
    return CompletableFuture.completedFuture(null);
  }

  /** The alarm rang: the login is due, if it is still the one. */
  void wakeUp() {
    Login login = current;
    if (login != null && login.isRenewableAt(now())) {
      renew(login);
    }
  }

  LoginStatus status() {
    return LoginSnapshot.of(current, flight != null, closed, logins, gate.pause(), now());
  }

  /** The appliance may have moved the login's end; else the next one is made. */
  private void renew(Login login, long askedAt, Check check) {
    try {
      if (login != current) {
        return;
      }
      if (maker.prolong(login, askedAt, check)) {
        wakeFor(login);
        events.prolonged(login);
      } else {
        CompletableFuture<Login> unused = begin(login, true);
      }
    } finally {
      checking.set(false);
    }
  }

  private void wakeFor(Login login) {
    lock.lock();
    try {
      if (current == login) {
        keepAlive.wake(this, login.dueIn(now()));
      }
    } finally {
      lock.unlock();
    }
  }

  private CompletableFuture<Login> begin(@Nullable Login old, boolean renewal) {
    LoginFlight mine;
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(new IllegalStateException(CLOSED));
      }
      Login newest = current;
      if (newest != null && newest != old) {
        return CompletableFuture.completedFuture(newest);
      }
      LoginFlight running = flight;
      if (running != null) {
        return running.result();
      }
      LoginCooldown pause = gate.pause();
      if (pause != null && (renewal || !pause.maySecretEndItAt(now()))) {
        return CompletableFuture.failedFuture(pause.forCaller(now()));
      }
      mine = new LoginFlight(deadline(), renewal);
      flight = mine;
    } finally {
      lock.unlock();
    }
    inBackground(mine);
    return mine.result();
  }

  private CallDeadline deadline() {
    return CallDeadline.in(settings.messageTimeout(), environment.nanoClock());
  }

  /** The alarm ends it whatever becomes of the task: executors drop some, servers hold some. */
  private void inBackground(LoginFlight mine) {
    mine.giveUpBy(environment.alarm().after(settings.messageTimeout(), () -> giveUp(mine)));
    try {
      environment.background().execute(() -> run(mine));
    } catch (RuntimeException | Error noThread) {
      fail(mine, LoginFailures.unavailable(credentials, "no thread for it", noThread), null);
    }
  }

  private void giveUp(LoginFlight mine) {
    String late = "no answer within " + settings.messageTimeout().toMillis() + " ms; given up";
    fail(mine, LoginFailures.unavailable(credentials, late, null), null);
  }

  private void run(LoginFlight mine) {
    CompletableFuture<String> unused =
        secrets
            .read()
            .whenComplete(
                (secret, failure) -> {
                  if (failure instanceof AuthenticationFailedException known) {
                    fail(mine, known, null);
                  } else {
                    login(mine, secret);
                  }
                });
  }

  private void login(LoginFlight mine, String secret) {
    if (mine.isOver() || failsAsBefore(mine, secret)) {
      return;
    }
    try {
      land(mine, maker.make(secret, mine.deadline()));
    } catch (AuthenticationFailedException failure) {
      fail(mine, failure, secret);
    } catch (Throwable unexpected) { // an Error too must not leave the waiters behind
      fail(mine, LoginFailures.unavailable(credentials, "failed", unexpected), null);
    }
  }

  /** A secret that was refused lately is not sent again. */
  private boolean failsAsBefore(LoginFlight mine, String secret) {
    LoginCooldown before;
    lock.lock();
    try {
      before = gate.pauseOf(secret);
      if (before == null) {
        return false;
      }
      if (!mine.tryEnd()) {
        return true;
      }
      leave(mine);
      wakeAfter(gate.notSent(before.failure()));
    } finally {
      lock.unlock();
    }
    mine.fail(before.forCaller(now()));
    return true;
  }

  private void land(LoginFlight mine, Authenticator.Made made) {
    Login login;
    Login replaced = null;
    boolean inTime;
    lock.lock();
    try {
      inTime = mine.tryEnd() && !closed;
      login = made.number(logins + 1, credentials.kind());
      logins = login.number();
      logouts.opened(login);
      leave(mine);
      if (inTime) {
        replaced = current;
        current = login;
        keepAlive.wake(this, login.dueIn(now()));
        gate.succeeded();
      }
    } finally {
      lock.unlock();
    }
    try {
      if (replaced != null) {
        logouts.endWhenUnused(replaced);
      }
      events.ready(login, mine.isRenewal());
      if (!inTime) {
        logouts.endNow(login); // closed, or given up
      }
    } finally {
      mine.succeed(login);
    }
  }

  private void fail(
      LoginFlight mine, AuthenticationFailedException failure, @Nullable String secret) {
    boolean told;
    lock.lock();
    try {
      if (!mine.tryEnd()) {
        return;
      }
      leave(mine);
      LoginCooldown lasting = gate.pause();
      LoginCooldown pause = gate.failed(failure, secret);
      wakeAfter(pause);
      told = closed || pause.equals(lasting);
    } finally {
      lock.unlock();
    }
    try {
      if (!told) {
        events.paused(failure);
      }
    } finally {
      mine.fail(failure);
    }
  }

  private void leave(LoginFlight mine) {
    if (flight == mine) {
      flight = null;
    }
  }

  /** A login that calls still have is renewed when the pause is over. */
  private void wakeAfter(LoginCooldown pause) {
    if (current != null) {
      keepAlive.wake(this, pause.left(now()).toNanos());
    }
  }

  private long now() {
    return environment.nanoClock().getAsLong();
  }
}
