package io.github.hmpsdk.auth;

import io.github.hmpsdk.error.AuthenticationFailedException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The four messages about a login that go over the wire. Implementations are thread-safe. */
interface LoginProtocol {

  /**
   * What a login yielded.
   *
   * @param material the cookie's value or the token
   * @param lifetime how long it lives; null if the appliance did not say
   */
  record Yield(String material, @Nullable Duration lifetime) {
    @Override
    public String toString() {
      return "Yield[***]";
    }
  }

  /** What the appliance says of a login. */
  enum Answer {
    ALIVE,
    OVER,
    /** It could not be asked. */
    SILENT
  }

  /**
   * What the appliance says of a login, and how long it lives from now.
   *
   * @param answer what it says
   * @param lifetime null if it did not say
   */
  record Check(Answer answer, @Nullable Duration lifetime) {}

  Yield login(HmpCredentials credentials, String secret) throws AuthenticationFailedException;

  Check check(Login login);

  /** Ends a login, or finds that it is over. */
  Answer logout(Login login) throws IOException;
}
