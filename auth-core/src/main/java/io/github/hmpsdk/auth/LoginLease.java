package io.github.hmpsdk.auth;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The use of a login by one call, counted: until it is closed, the login is not logged out, but for
 * {@link LoginSettings#drainTimeout()}. Closing it again does nothing. Thread-safe.
 */
final class LoginLease implements AutoCloseable {

  private final AuthSession session;
  private final Login login;
  private final AtomicBoolean over = new AtomicBoolean();

  LoginLease(AuthSession session, Login login) {
    this.session = session;
    this.login = login;
  }

  Login login() {
    return login;
  }

  /** The same use, handed on: closing this one does nothing any more. */
  LoginLease handOn() {
    over.set(true);
    return new LoginLease(session, login);
  }

  @Override
  public void close() {
    if (over.compareAndSet(false, true)) {
      session.release(login);
    }
  }
}
