package io.github.hmpsdk.auth;

/**
 * Told of each {@link AuthEvent}, for metrics and audit. Called on whatever thread it happens on,
 * possibly on several at once; should return soon. What it throws is logged and ignored.
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
