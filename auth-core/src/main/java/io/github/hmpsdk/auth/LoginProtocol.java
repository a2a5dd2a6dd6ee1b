package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import java.io.IOException;

/** The three messages about a login that go over the wire. Implementations are thread-safe. */
interface LoginProtocol {

  LoginResult login(HmpCredentials credentials, String secret) throws AuthenticationFailedException;

  LoginCheck check(Login login);

  /**
   * Ends a login whose {@link LoginMethod#logout()} is known.
   *
   * @return whether the appliance says that it was over already
   * @throws IOException if it may be alive still
   */
  boolean logout(Login login) throws IOException;
}
