package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import java.util.concurrent.CompletableFuture;
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

  private final HmpCredentials credentials;
  private final LoginMaker maker;
  private final LoginGate gate; // written under the lock
  private final Logouts logouts;
  private final AuthEvents events;
  private final LoginEnvironment environment;
  private final KeepAlive keepAlive; // used under the lock
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Login current;
  private volatile @Nullable CompletableFuture<Login> flight;
  private volatile long logins;
  private volatile boolean closed;

  LoginMachine(
      HmpCredentials credentials,
      LoginMaker maker,
      LoginGate gate,
      Logouts logouts,
      AuthEvents events,
      LoginEnvironment environment) {
    this.credentials = credentials;
    this.maker = maker;
    this.gate = gate;
    this.logouts = logouts;
    this.events = events;
    this.environment = environment;
    this.keepAlive = new KeepAlive(environment.alarm());
  }

  /** The login that calls may use, or null. The fast path: one volatile read. */
  @Nullable Login current() {
    return current;
  }

  /** A login other than the given one: there already, being made, or begun now. */
  CompletableFuture<Login> otherThan(@Nullable Login old) {
    LoginPause pause = gate.pause();
    if (pause != null && pause.secret() != null) {
      try {
        readSecret(); // it may have changed, which ends the pause
      } catch (IllegalArgumentException unusable) {
        throw LoginFailures.unusable(credentials, unusable);
      }
    }
    return begin(old, null);
  }

  /** Makes the next login while calls go on with this one. Nobody waits, nothing is thrown. */
  void renew(Login login) {
    if (flight == null && gate.pause() == null && !closed) {
      CompletableFuture<Login> unused = begin(login, login);
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
        gate.failed(LoginFailures.freshRefused(credentials), null);
      }
    } finally {
      lock.unlock();
    }
    events.refused(login);
    retire(login);
  }

  /** Ends the current login, and the one that is being made as soon as it is there: tells when. */
  CompletableFuture<Void> close() {
    Login last;
    lock.lock();
    try {
      closed = true;
      last = current;
      current = null;
      keepAlive.stop();
    } finally {
      lock.unlock();
    }
    endNow(last);
    CompletableFuture<Login> pending = flight;
    return pending == null
        ? CompletableFuture.completedFuture(null)
        : pending.handle((login, failure) -> null);
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

  private CompletableFuture<Login> begin(@Nullable Login old, @Nullable Login renewed) {
    CompletableFuture<Login> mine = new CompletableFuture<>();
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("This client is closed; make a new one");
      }
      Login newest = current;
      if (newest != null && newest != old) {
        return CompletableFuture.completedFuture(newest);
      }
      CompletableFuture<Login> running = flight;
      if (running != null) {
        return running;
      }
      LoginPause pause = gate.pause();
      if (pause != null) {
        return CompletableFuture.failedFuture(pause.forCaller(now()));
      }
      flight = mine;
    } finally {
      lock.unlock();
    }
    inBackground(mine, renewed);
    return mine;
  }

  private void inBackground(CompletableFuture<Login> mine, @Nullable Login renewed) {
    try {
      environment.background().execute(() -> run(mine, renewed));
    } catch (RuntimeException | Error noThread) {
      fail(mine, LoginFailures.unavailable(credentials, "no thread for it", noThread), null);
    }
  }

  private void run(CompletableFuture<Login> mine, @Nullable Login renewed) {
    String secret = null;
    try {
      if (renewed != null && maker.prolonged(renewed)) {
        land(mine, renewed, true);
        return;
      }
      secret = readSecret();
      land(mine, maker.make(logins + 1, secret), renewed != null);
    } catch (AuthenticationFailedException failure) {
      fail(mine, failure, secret);
    } catch (IllegalArgumentException unusable) {
      fail(mine, LoginFailures.unusable(credentials, unusable), null);
    } catch (Throwable unexpected) { // an Error too must not leave the waiters behind
      fail(mine, LoginFailures.unavailable(credentials, "failed", unexpected), secret);
    }
  }

  private void land(CompletableFuture<Login> mine, Login login, boolean renewal) {
    Login replaced;
    boolean tooLate;
    lock.lock();
    try {
      tooLate = closed;
      replaced = current == login ? null : current;
      boolean refusedMeanwhile = login.number() == logins && current == null;
      if (!tooLate && !refusedMeanwhile) {
        current = login;
        keepAlive.wake(this, login.dueIn(now()));
      }
      logins = login.number();
      flight = null;
      gate.succeeded();
    } finally {
      lock.unlock();
    }
    retire(replaced);
    if (tooLate) {
      endNow(login);
    }
    if (renewal && replaced == null) {
      events.prolonged(login);
    } else {
      events.ready(login, renewal);
    }
    mine.complete(login);
  }

  private void fail(
      CompletableFuture<Login> mine,
      AuthenticationFailedException failure,
      @Nullable String secret) {
    lock.lock();
    try {
      flight = null;
      LoginPause pause = gate.failed(failure, secret);
      if (current != null) {
        keepAlive.wake(this, pause.left(now()).toNanos());
      }
    } finally {
      lock.unlock();
    }
    events.paused(failure);
    mine.completeExceptionally(failure);
  }

  private void retire(@Nullable Login login) {
    if (login != null) {
      logouts.endWhenUnused(login);
    }
  }

  private void endNow(@Nullable Login login) {
    if (login != null && login.tryEnd()) {
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

  private long now() {
    return environment.nanoClock().getAsLong();
  }
}
