package io.github.hmpsdk.emulator.internal.login;

import io.github.hmpsdk.emulator.internal.definition.LoginOperations;
import io.github.hmpsdk.emulator.internal.definition.Operation;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.ErrorResponseException;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ways to be logged in, and all that differs between them. Nothing else asks which one it is: a
 * new kind is a new constant, and the compiler says what it lacks.
 */
public enum LoginKind {
  /** Name and password, then a cookie, which every use extends. */
  LOCAL_USER("sessionCookie", "username", "password", "cookie") {
    @Override
    public List<String> carriers(IncomingRequest request) {
      return request.cookies();
    }

    /** A cookie that was set with quotes comes back with them (RFC 6265 5.2). */
    @Override
    public Optional<String> secret(String cookie) {
      boolean quoted = cookie.length() > 1 && cookie.startsWith("\"") && cookie.endsWith("\"");
      return Optional.of(quoted ? cookie.substring(1, cookie.length() - 1) : cookie);
    }

    @Override
    String newSecret(SecureRandom random) {
      return UUID.randomUUID().toString();
    }

    @Override
    Duration lifetime(LoginRules rules) {
      return rules.cookieLifetime();
    }

    @Override
    boolean isExtendedByUse() {
      return true;
    }

    @Override
    public Map<String, @Nullable Object> body(ActiveLogin login) {
      return LoginBodies.local(login);
    }

    @Override
    public List<String> cookies(ActiveLogin login, LoginRules rules) {
      return rules.cookieLines().stream()
          .map(line -> line.replace("{id}", login.secret()))
          .toList();
    }

    @Override
    public ErrorResponseException unknown(
        String operationId, LoginOperations operations, LoginRules rules) {
      if (operationId.equals(operations.logout())) {
        return HmpError.LOGIN_NOT_FOUND.exception();
      }
      // Looking at the login is how a client tells the two meanings of 404 apart: the reference
      // has 401 there only.
      return rules.expiredCookieStatus() == 404 && !operationId.equals(operations.show())
          ? new ErrorResponseException(EmulatedResponse.html(404, "404 Not Found"))
          : HmpError.NOT_AUTHORIZED.exception();
    }
  },

  /** API key and secret, then a token, which no use extends. */
  API_KEY("bearerToken", "apiKey", "apiSecret", "Authorization header") {
    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;

    @Override
    public List<String> carriers(IncomingRequest request) {
      return request.authorizations();
    }

    @Override
    public Optional<String> secret(String authorization) {
      return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
          ? Optional.of(authorization.substring(SCHEME.length()).strip())
          : Optional.empty();
    }

    @Override
    String newSecret(SecureRandom random) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    Duration lifetime(LoginRules rules) {
      return rules.tokenLifetime();
    }

    @Override
    boolean isExtendedByUse() {
      return false;
    }

    @Override
    public Map<String, @Nullable Object> body(ActiveLogin login) {
      return LoginBodies.key(login);
    }

    @Override
    public List<String> cookies(ActiveLogin login, LoginRules rules) {
      return List.of();
    }

    @Override
    public ErrorResponseException unknown(
        String operationId, LoginOperations operations, LoginRules rules) {
      return HmpError.NOT_AUTHORIZED.exception();
    }
  };

  private final String scheme;
  private final String identifierField;
  private final String proofField;
  private final String carrierName;

  LoginKind(String scheme, String identifierField, String proofField, String carrierName) {
    this.scheme = scheme;
    this.identifierField = identifierField;
    this.proofField = proofField;
    this.carrierName = carrierName;
  }

  /** The name of its security scheme in the definition. */
  public String scheme() {
    return scheme;
  }

  /** The field of the login's request body that says who it is. */
  String identifierField() {
    return identifierField;
  }

  /** The field of the login's request body that proves it. */
  String proofField() {
    return proofField;
  }

  /** Where requests carry it, in words. */
  public String carrierName() {
    return carrierName;
  }

  public boolean isAcceptedBy(Operation operation) {
    return operation.schemes().contains(scheme);
  }

  /** What requests carry it in, whole. */
  public abstract List<String> carriers(IncomingRequest request);

  /** The secret in what carries it, empty if something else is carried. */
  public abstract Optional<String> secret(String carrier);

  abstract String newSecret(SecureRandom random);

  abstract Duration lifetime(LoginRules rules);

  abstract boolean isExtendedByUse();

  /** What the appliance tells about a login. */
  public abstract Map<String, @Nullable Object> body(ActiveLogin login);

  /** The {@code Set-Cookie} values of a login that begins. */
  public abstract List<String> cookies(ActiveLogin login, LoginRules rules);

  /** What an operation answers to a secret that is unknown or over. */
  public abstract ErrorResponseException unknown(
      String operationId, LoginOperations operations, LoginRules rules);
}
