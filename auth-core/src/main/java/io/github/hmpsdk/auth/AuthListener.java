package io.github.hmpsdk.auth;

/**
 * Told of each {@link AuthEvent}, for metrics and audit. Called apart from logins and calls, which
 * it can neither hold up nor fail: for each client one event after the other, in the order in which
 * they happened, on a thread that lives while there is something to tell. Up to 1,000 events wait
 * for a slow listener; further ones are dropped, with a warning in the log. What it throws is
 * logged and ignored. Closing a client waits for it no longer than {@link
 * LoginSettings#closeTimeout()}.
 */
@FunctionalInterface
public interface AuthListener {

  /** Listens to nothing. */
  AuthListener NONE = event -> {};

  /**
   * Something happened.
   *
   * @param event what
   */
  void onEvent(AuthEvent event);

  /**
   * Two listeners in one. The second is told even if the first fails.
   *
   * @param next told after this one
   * @return tells both
   */
  default AuthListener andThen(AuthListener next) {
    return event -> {
      try {
        onEvent(event);
      } finally {
        next.onEvent(event);
      }
    };
  }
}
