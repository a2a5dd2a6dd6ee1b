package io.github.hmpsdk.auth;

/**
 * What every part of one session's logins needs to know. Immutable.
 *
 * @param credentials what to log in with
 * @param settings waits, backoff and timeouts
 * @param events tells of what happens
 * @param environment clock, randomness and threads
 */
record LoginContext(
    HmpCredentials credentials,
    LoginSettings settings,
    AuthEvents events,
    LoginEnvironment environment) {

  static LoginContext of(
      HmpCredentials credentials,
      LoginSettings settings,
      AuthListener listener,
      LoginEnvironment environment) {
    ListenerQueue queue = new ListenerQueue(listener, environment.telling());
    return new LoginContext(credentials, settings, new AuthEvents(credentials, queue), environment);
  }

  /** The monotonic clock, in nanoseconds. */
  long now() {
    return environment.nanoClock().getAsLong();
  }

  @Override
  public String toString() {
    return "LoginContext[" + credentials + "]";
  }
}
