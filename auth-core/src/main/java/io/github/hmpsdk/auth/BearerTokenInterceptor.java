package io.github.hmpsdk.auth;

/**
 * Puts {@code Authorization: Bearer} with the token of a login by key on requests to its appliance,
 * in place of whatever is there. Operations that need no login get none. Thread-safe.
 *
 * <p>Alone, it logs in before the first call and renews in time, but cannot know that the appliance
 * ended the login: combine it with {@link ReauthenticatingClient} for that. Source: HMP 4.1.1,
 * initiate-user-session-using-key-and-secret.
 */
public final class BearerTokenInterceptor extends LoginInterceptor {

  /**
   * For one session.
   *
   * @param session a session of a user with an API key
   * @throws IllegalArgumentException if it logs in with a password
   */
  public BearerTokenInterceptor(AuthSession session) {
    super(session, ApiKeyLogin.INSTANCE);
  }
}
