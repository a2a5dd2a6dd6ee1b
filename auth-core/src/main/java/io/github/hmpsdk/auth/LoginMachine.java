package io.github.hmpsdk.auth;

import io.github.hmpsdk.auth.LoginAttempts.Placed;
import io.github.hmpsdk.error.AuthenticationFailedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The life of one user's logins at one appliance, as a state machine. Thread-safe.
 *
 * <pre>
 *            first call                     answered
 *   NONE -------------------> LOGGING IN ------------------> FRESH
 *    ^                         |      ^                        | time to renew
 *    |                  failed |      | cooldown over          v
 *    |                         v      |      (calls go on)  RENEWABLE --renewed--> FRESH
 *    |                    COOLING DOWN                         |
 *    +---------------- refused by the appliance, or over ------+
 *   any state --close--> CLOSED
 * </pre>
 *
 * <p>At most one login is on the wire (single flight), made in the background; all share its
 * future. The lock guards the step from one state to the next and is never held over I/O.
 */
final class LoginMachine {

  private final LoginContext context;
  private final LoginAttempts attempts;
  private final LoginRenewal renewal;
  private final LoginBackoff backoff; // used under the lock, but for its cooldown
  private final Logouts logouts;
  private final RenewalTimer renewalTimer; // used under the lock
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Login current;
  private volatile @Nullable LoginFlight inFlight;
  private volatile long logins;
  private volatile boolean closed;

  LoginMachine(LoginContext context, LoginProtocol protocol, LoginChecks checks, Logouts logouts) {
    Authenticator authenticator = new Authenticator(context, protocol);
    this.context = context;
    this.attempts = new LoginAttempts(context, authenticator, logouts);
    this.renewal = new LoginRenewal(context, checks, authenticator);
    this.backoff = new LoginBackoff(context);
    this.logouts = logouts;
    this.renewalTimer = new RenewalTimer(context.environment().scheduler());
  }

  /** The login that calls may use, or null. The fast path: one volatile read. */
  @Nullable Login current() {
    return current;
  }

  /** A newer one: there already, being made, or begun now; fails if closed or cooling down. */
  CompletableFuture<Login> loginNewerThan(@Nullable Login old) {
    return startOrJoin(old, false);
  }

  /** Renews the login while calls go on with it. Nobody waits, nothing is thrown. */
  void renewIfDue(Login login) {
    boolean idle = inFlight == null && !closed && backoff.cooldown() == null;
    if (idle && login.isRenewableAt(context.now())) {
      renewal.renew(login, this);
    }
  }

  /** The appliance has moved the login's end. */
  void extended(Login login) {
    lock.lock();
    try {
      if (current == login) {
        renewalTimer.wake(this, login.dueIn(context.now()));
      }
    } finally {
      lock.unlock();
    }
    context.events().extended(login);
  }

  /** The appliance took the login for the first time. */
  void accepted() {
    lock.lock();
    try {
      backoff.accepted();
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
      renewalTimer.stop();
      backoff.refused(login);
    } finally {
      lock.unlock();
    }
    context.events().refused(login);
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
      renewalTimer.stop();
      pending = inFlight;
    } finally {
      lock.unlock();
    }
    if (pending != null) {
      pending.result().completeExceptionally(LoginFailures.closed());
      return pending.done();
    }
    return CompletableFuture.completedFuture(null);
  }

  LoginStatus status() {
    return LoginSnapshot.of(
        current, inFlight != null, closed, logins, backoff.cooldown(), context.now());
  }

  /** Single flight: a login newer than the old one, begun here only if there is none under way. */
  CompletableFuture<Login> startOrJoin(@Nullable Login old, boolean isRenewal) {
    LoginFlight mine;
    lock.lock();
    try {
      if (closed) {
        return CompletableFuture.failedFuture(LoginFailures.closed());
      }
      Login newest = current;
      if (newest != null && newest != old) {
        return CompletableFuture.completedFuture(newest);
      }
      LoginFlight running = inFlight;
      if (running != null) {
        return running.result();
      }
      LoginCooldown cooldown = backoff.cooldown();
      if (cooldown != null && (isRenewal || !cooldown.maySecretEndItAt(context.now()))) {
        return CompletableFuture.failedFuture(cooldown.forCaller(context.now()));
      }
      mine = attempts.newFlight(isRenewal);
      inFlight = mine;
    } finally {
      lock.unlock();
    }
    attempts.start(mine, this);
    return mine.result();
  }

  /** A secret that was refused lately is not sent again. */
  boolean failsAsBefore(LoginFlight flight, String secret) {
    LoginCooldown before;
    lock.lock();
    try {
      before = backoff.cooldownOf(secret);
      if (before == null) {
        return false;
      }
      if (!flight.markEnded()) {
        return true;
      }
      clear(flight);
      wakeAfter(backoff.notSent(before.failure()));
    } finally {
      lock.unlock();
    }
    flight.fail(before.forCaller(context.now()));
    return true;
  }

  /** A login was made; if it comes too late, nobody gets it. */
  Placed succeeded(LoginFlight flight, Authenticator.Made made) {
    lock.lock();
    try {
      boolean inTime = flight.markEnded() && !closed;
      Login login = made.number(logins + 1, context.credentials().method());
      logins = login.number();
      logouts.opened(login);
      clear(flight);
      if (!inTime) {
        return new Placed(login, null, false);
      }
      Login replaced = current;
      current = login;
      renewalTimer.wake(this, login.dueIn(context.now()));
      backoff.succeeded();
      return new Placed(login, replaced, true);
    } finally {
      lock.unlock();
    }
  }

  /**
   * No login was made.
   *
   * @param secret the one that was sent; null if none was, or if it is not at fault
   */
  void failed(LoginFlight flight, AuthenticationFailedException failure, @Nullable String secret) {
    boolean told;
    lock.lock();
    try {
      if (!flight.markEnded()) {
        return;
      }
      clear(flight);
      LoginCooldown lasting = backoff.cooldown();
      LoginCooldown cooldown = backoff.failed(failure, secret);
      wakeAfter(cooldown);
      told = closed || cooldown.equals(lasting);
    } finally {
      lock.unlock();
    }
    try {
      if (!told) {
        context.events().coolingDown(failure);
      }
    } finally {
      flight.fail(failure);
    }
  }

  private void clear(LoginFlight flight) {
    if (inFlight == flight) {
      inFlight = null;
    }
  }

  /** A login that calls still have is renewed when the cooldown is over. */
  private void wakeAfter(LoginCooldown cooldown) {
    if (current != null) {
      renewalTimer.wake(this, cooldown.left(context.now()).toNanos());
    }
  }
}
