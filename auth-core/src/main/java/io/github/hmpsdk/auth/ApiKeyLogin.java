package io.github.hmpsdk.auth;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.model.KeyLogin;
import io.github.hmpsdk.client.model.KeyLoginResponse;
import io.github.hmpsdk.http.HmpDecoder;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * API key and secret; the login is a token that lives for a time known beforehand and cannot be
 * ended. Source: HMP 4.1.1, initiate-user-session-using-key-and-secret.
 */
final class ApiKeyLogin implements LoginMethod {

  static final LoginMethod INSTANCE = new ApiKeyLogin();

  private static final String PATH = "/authentication/login/key";

  private ApiKeyLogin() {}

  @Override
  public Kind kind() {
    return Kind.API_KEY;
  }

  @Override
  public String securityScheme() {
    return HmpOperation.BEARER_TOKEN;
  }

  @Override
  public Stamp stamp() {
    return Stamp.BEARER;
  }

  @Override
  public Endpoint login() {
    return new Endpoint(HttpMethod.POST, PATH);
  }

  @Override
  public HmpModel loginBody(String identity, String secret) {
    return new KeyLogin().apiKey(identity).apiSecret(secret);
  }

  @Override
  public LoginResult readLogin(Response inMemory, HmpDecoder decoder, LoginSettings settings)
      throws IOException {
    KeyLoginResponse body = (KeyLoginResponse) decoder.decode(inMemory, KeyLoginResponse.class);
    String token = body == null || body.getData() == null ? null : body.getData().getAuthToken();
    if (token == null || token.isEmpty()) {
      throw new IllegalArgumentException("the answer has no authToken");
    }
    return new LoginResult(CredentialText.token(token), settings.tokenLifetime());
  }

  /** A token runs out by itself. */
  @Override
  public Optional<String> loginIn(Response unusable) {
    return Optional.empty();
  }

  @Override
  public Endpoint check() {
    return new Endpoint(HttpMethod.GET, PATH);
  }

  /** The answer says nothing of it. */
  @Override
  public @Nullable Duration readLifetime(Response inMemory, HmpDecoder decoder) {
    return null;
  }

  /** It runs out. */
  @Override
  public Optional<Endpoint> logout() {
    return Optional.empty();
  }

  @Override
  public boolean hasFixedLifetime() {
    return true;
  }

  @Override
  public boolean mayExpireAsNotFound() {
    return false;
  }

  /** Never the key. */
  @Override
  public String owner(String identity) {
    return "API key";
  }

  @Override
  public String identityName() {
    return "API key";
  }

  @Override
  public String secretName() {
    return "API secret";
  }
}
