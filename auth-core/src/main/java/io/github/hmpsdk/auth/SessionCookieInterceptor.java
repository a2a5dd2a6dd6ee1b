package io.github.hmpsdk.auth;

/**
 * Puts the {@code calypso-session-id} cookie of a local user's login on requests to its appliance,
 * in place of an older one; other cookies stay. Operations that need no login get none.
 * Thread-safe.
 *
 * <p>Alone, it logs in before the first call and renews in time, but cannot know that the appliance
 * ended the login: combine it with {@link ReauthenticatingClient} for that. Source: HMP 4.1,
 * required-authorization.
 */
public final class SessionCookieInterceptor extends LoginInterceptor {

  /**
   * For one session.
   *
   * @param session a session of a local user
   * @throws IllegalArgumentException if it logs in with a key
   */
  public SessionCookieInterceptor(AuthSession session) {
    super(session, LocalUserLogin.INSTANCE);
  }
}
