package io.github.hmpsdk.auth;

import feign.Request.HttpMethod;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.model.LocalLogin;
import io.github.hmpsdk.http.Headers;
import io.github.hmpsdk.http.HmpDecoder;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Name and password of a local user; the login is a cookie, whose end the appliance moves while it
 * is used. Source: HMP 4.1, required-authorization, and 4.1.1.
 */
final class LocalUserLogin implements LoginMethod {

  static final LoginMethod INSTANCE = new LocalUserLogin();

  private static final String PATH = "/authentication/login";

  private LocalUserLogin() {}

  @Override
  public Kind kind() {
    return Kind.LOCAL_USER;
  }

  @Override
  public String securityScheme() {
    return HmpOperation.SESSION_COOKIE;
  }

  @Override
  public Stamp stamp() {
    return Stamp.COOKIE;
  }

  @Override
  public Endpoint login() {
    return new Endpoint(HttpMethod.POST, PATH);
  }

  @Override
  public HmpModel loginBody(String identity, String secret) {
    return new LocalLogin().username(identity).password(secret);
  }

  @Override
  public LoginResult readLogin(Response inMemory, HmpDecoder decoder, LoginSettings settings) {
    String cookie =
        SessionCookies.find(
            Headers.all(inMemory.headers(), "Set-Cookie"), Requests.date(inMemory.headers()));
    return new LoginResult(CredentialText.cookie(cookie), readLifetime(inMemory, decoder));
  }

  /** A refusal is believed: what it sets is no login. */
  @Override
  public Optional<String> loginIn(Response unusable) {
    if (unusable.status() >= 400 && unusable.status() < 500) {
      return Optional.empty();
    }
    try {
      String cookie =
          SessionCookies.find(
              Headers.all(unusable.headers(), "Set-Cookie"), Requests.date(unusable.headers()));
      return Optional.of(CredentialText.cookie(cookie));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public Endpoint check() {
    return new Endpoint(HttpMethod.GET, PATH);
  }

  @Override
  public @Nullable Duration readLifetime(Response inMemory, HmpDecoder decoder) {
    return CookieLifetime.of(inMemory, decoder);
  }

  @Override
  public Optional<Endpoint> logout() {
    return Optional.of(new Endpoint(HttpMethod.DELETE, PATH));
  }

  @Override
  public boolean hasFixedLifetime() {
    return false;
  }

  /** Beginner's guide: an expired cookie is answered with 404. */
  @Override
  public boolean mayExpireAsNotFound() {
    return true;
  }

  @Override
  public String owner(String identity) {
    return "local user \"" + identity + "\"";
  }

  @Override
  public String identityName() {
    return "user name";
  }

  @Override
  public String secretName() {
    return "password";
  }
}
