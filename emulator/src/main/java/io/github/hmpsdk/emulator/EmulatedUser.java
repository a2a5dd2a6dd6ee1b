package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.message.Checks;

/**
 * A user that an emulator knows. A local user logs in with name and password, a user with a key
 * with API key and secret. Immutable and thread-safe; its text never shows a secret.
 */
public final class EmulatedUser {

  private final User user;

  private EmulatedUser(User user) {
    this.user = user;
  }

  /**
   * A local user who may do everything.
   *
   * @param name the user's name
   * @param password the user's password
   * @return the user
   */
  public static EmulatedUser administrator(String name, String password) {
    return new EmulatedUser(
        User.administrator(Checks.notBlank(name, "name"), Checks.notBlank(password, "password")));
  }

  /**
   * A local user.
   *
   * @param name the user's name
   * @param password the user's password
   * @param permissions what the user may do, as the definition spells it: {@code Sources - VIEW}. A
   *     user without any has no role and cannot log in
   * @return the user
   */
  public static EmulatedUser local(String name, String password, String... permissions) {
    return new EmulatedUser(
        User.local(
            Checks.notBlank(name, "name"), Checks.notBlank(password, "password"), permissions));
  }

  /**
   * A user who logs in with an API key.
   *
   * @param name the user's name
   * @param key the API key
   * @param secret the secret that belongs to the key
   * @param permissions what the user may do, as in {@link #local}
   * @return the user
   */
  public static EmulatedUser withKey(
      String name, String key, String secret, String... permissions) {
    return new EmulatedUser(
        User.withKey(
            Checks.notBlank(name, "name"),
            Checks.notBlank(key, "key"),
            Checks.notBlank(secret, "secret"),
            permissions));
  }

  /**
   * The user's name.
   *
   * @return the name
   */
  public String name() {
    return user.name();
  }

  User user() {
    return user;
  }

  @Override
  public String toString() {
    return "EmulatedUser[" + name() + "]";
  }
}
