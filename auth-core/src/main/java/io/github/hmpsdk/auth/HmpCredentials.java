package io.github.hmpsdk.auth;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a user owns to log in with: name and password of a local user, or API key and secret.
 * Thread-safe if its supplier is. {@code toString} shows no secret, and it is not serializable.
 *
 * <p>A supplier is asked at every login, and what it gives is never kept, so that a changed secret
 * is taken up without a restart. It runs on a thread of the login, never on a caller's, and once at
 * a time; a caller waits for it no longer than for anything else. What it throws is told by its
 * class only, as {@link io.github.hmpsdk.error.AuthenticationFailedException}.
 */
public final class HmpCredentials {

  /** The two ways to log in. */
  public enum Kind {
    /** A local user; the login is a cookie. */
    LOCAL_USER,
    /** A user with an API key; the login is a token. */
    API_KEY
  }

  private final LoginMethod method;
  private final String identity;
  private final Supplier<? extends @Nullable String> secret;
  private final String appliance;

  private HmpCredentials(
      LoginMethod method, String identity, Supplier<? extends @Nullable String> secret) {
    this(method, CredentialText.check(method.identityName(), identity), secret, "");
  }

  private HmpCredentials(
      LoginMethod method,
      String identity,
      Supplier<? extends @Nullable String> secret,
      String appliance) {
    this.method = method;
    this.identity = identity;
    this.secret = Objects.requireNonNull(secret, "secret");
    this.appliance = appliance;
  }

  /**
   * A local user.
   *
   * @param name the user's name
   * @param password asked for the password at every login
   * @return the credentials
   * @throws IllegalArgumentException if the name is empty or has control characters
   */
  public static HmpCredentials localUser(
      String name, Supplier<? extends @Nullable String> password) {
    return new HmpCredentials(LocalUserLogin.INSTANCE, name, password);
  }

  /**
   * A local user whose password does not change.
   *
   * @param name the user's name
   * @param password the password
   * @return the credentials
   * @throws IllegalArgumentException if either is empty or has control characters
   */
  public static HmpCredentials localUser(String name, String password) {
    return localUser(name, always(LocalUserLogin.INSTANCE, password));
  }

  /**
   * A user with an API key.
   *
   * @param key the key
   * @param secret asked for the key's secret at every login
   * @return the credentials
   * @throws IllegalArgumentException if the key is empty or has control characters
   */
  public static HmpCredentials apiKey(String key, Supplier<? extends @Nullable String> secret) {
    return new HmpCredentials(ApiKeyLogin.INSTANCE, key, secret);
  }

  /**
   * A user with an API key whose secret does not change.
   *
   * @param key the key
   * @param secret the key's secret
   * @return the credentials
   * @throws IllegalArgumentException if either is empty or has control characters
   */
  public static HmpCredentials apiKey(String key, String secret) {
    return apiKey(key, always(ApiKeyLogin.INSTANCE, secret));
  }

  /**
   * Which way to log in.
   *
   * @return the kind
   */
  public Kind kind() {
    return method.kind();
  }

  /** All that depends on the kind. */
  LoginMethod method() {
    return method;
  }

  /** The same of one appliance, for messages. */
  HmpCredentials at(String applianceName) {
    return new HmpCredentials(method, identity, secret, applianceName);
  }

  /** Whose login this is, and where, for messages: a user's name, but never a key. */
  String owner() {
    String owner = method.owner(identity);
    return appliance.isEmpty() ? owner : owner + " at " + appliance;
  }

  /** Its host or name; empty if nobody knows. */
  String appliance() {
    return appliance;
  }

  String identity() {
    return identity;
  }

  /** The secret as the supplier has it now; it may do anything. */
  @Nullable String suppliedSecret() {
    return secret.get();
  }

  /**
   * A secret that can be sent.
   *
   * @throws IllegalArgumentException if it cannot
   */
  String checked(@Nullable String text) {
    return CredentialText.check(method.secretName(), text);
  }

  private static Supplier<String> always(LoginMethod method, String secret) {
    String checked = CredentialText.check(method.secretName(), secret);
    return () -> checked;
  }

  @Override
  public String toString() {
    return "HmpCredentials[" + owner() + "]";
  }
}
