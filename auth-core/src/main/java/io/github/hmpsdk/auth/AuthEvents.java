package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Tells of what happens to logins: one line in the log, and the listener, on a thread of its own.
 * Thread-safe.
 */
final class AuthEvents {

  private static final Logger LOG = LoggerFactory.getLogger(AuthSession.class);

  private final String owner;
  private final String appliance;
  private final ListenerQueue listener;

  AuthEvents(HmpCredentials credentials, ListenerQueue listener) {
    this.owner = credentials.owner();
    this.appliance = credentials.appliance();
    this.listener = listener;
  }

  /** Whether this is the listener's own thread, which must not wait for itself. */
  boolean isTelling() {
    return listener.isTelling();
  }

  /** Completes when the listener knows of everything so far. */
  CompletableFuture<Void> told() {
    return listener.told();
  }

  void ready(Login login, boolean renewal) {
    tell(Level.INFO, renewal ? AuthEventType.RENEWED : AuthEventType.LOGGED_IN, login, "is ready");
  }

  void extended(Login login) {
    tell(Level.DEBUG, AuthEventType.EXTENDED, login, "goes on");
  }

  void refused(Login login) {
    tell(Level.INFO, AuthEventType.REFUSED, login, "was refused by the appliance");
  }

  void replayed(Login login) {
    tell(Level.DEBUG, AuthEventType.REPLAYED, login, "carries a call once more");
  }

  void coolingDown(AuthenticationFailedException failure) {
    publish(Level.WARN, event(AuthEventType.COOLING_DOWN, 0, String.valueOf(failure.getMessage())));
  }

  void ended(Login login, boolean wasOver) {
    tell(
        Level.INFO,
        AuthEventType.LOGGED_OUT,
        login,
        wasOver ? "was over already" : "was logged out");
  }

  void notEnded(Login login, String why) {
    tell(
        Level.WARN,
        AuthEventType.LOGOUT_FAILED,
        login,
        "could not be ended at the appliance: " + why);
  }

  private void tell(Level level, AuthEventType type, Login login, String what) {
    publish(level, event(type, login.number(), "HMP " + login + " of " + owner + " " + what));
  }

  private AuthEvent event(AuthEventType type, long login, String text) {
    return new AuthEvent(type, appliance, login, text);
  }

  private void publish(Level level, AuthEvent event) {
    LOG.atLevel(level).log(event.text());
    listener.tell(event);
  }
}
