package io.github.hmpsdk.auth;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.http.HmpDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to log in, whole: what is sent, what is read, how long it lives, how it ends, and the
 * words for it. Nothing else in this package asks which way it is, and nothing here has a default,
 * so that the compiler asks a new one for everything. The module's README has the steps. Stateless.
 */
sealed interface LoginMethod permits LocalUserLogin, ApiKeyLogin {

  /**
   * Where a message about a login goes.
   *
   * @param method of HTTP
   * @param path below the address of the API
   */
  record Endpoint(HttpMethod method, String path) {}

  /** What the public API calls it. */
  Kind kind();

  /** The security scheme of the API's definition that lets operations be called with it. */
  String securityScheme();

  /** What puts its material on requests. */
  Stamp stamp();

  /** Makes a login. */
  Endpoint login();

  /** The body of {@link #login()}. */
  HmpModel loginBody(String identity, String secret);

  /**
   * Reads the answer to {@link #login()}, a success.
   *
   * @throws IOException if it is malformed
   * @throws IllegalArgumentException if it holds no login, or one that cannot be sent
   */
  LoginResult readLogin(Response inMemory, HmpDecoder decoder, LoginSettings settings)
      throws IOException;

  /** What may have logged in with an answer that is of no use otherwise, and can be ended. */
  Optional<String> loginIn(Response unusable);

  /** Asks whether a login is alive, and sends its material along. */
  Endpoint check();

  /** How long a login lives from the moment of an answer to {@link #check()}; null if unsaid. */
  @Nullable Duration readLifetime(Response inMemory, HmpDecoder decoder);

  /** Ends a login, and sends its material along; empty if no documented call can. */
  Optional<Endpoint> logout();

  /**
   * Whether a login ends when it was said at first. If not, the appliance may move the end while
   * the login is used: then it is asked before a renewal, and a login past its end is tried still.
   */
  boolean hasFixedLifetime();

  /** Whether the appliance may answer 404 to a call because its login has expired. */
  boolean mayExpireAsNotFound();

  /** Whose login it is, for messages; of the identity only what may be shown. */
  String owner(String identity);

  /** What the identity is called in messages. */
  String identityName();

  /** What the secret is called in messages. */
  String secretName();
}
