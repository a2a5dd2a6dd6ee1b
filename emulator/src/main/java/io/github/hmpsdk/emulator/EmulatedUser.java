package io.github.hmpsdk.emulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;

/**
 * A user that an emulator knows. A local user logs in with name and password, a user with a key
 * with API key and secret. Immutable and thread-safe; its text never shows a secret.
 */
public final class EmulatedUser {

  private final String name;
  private final LoginKind loginKind;
  private final String identifier;
  private final byte[] proof;
  private final boolean administrator;
  private final Set<String> permissions;

  private EmulatedUser(
      String name,
      LoginKind loginKind,
      String identifier,
      String proof,
      boolean administrator,
      String... permissions) {
    this.name = Checks.notBlank(name, "name");
    this.loginKind = loginKind;
    this.identifier = identifier;
    this.proof = proof.getBytes(StandardCharsets.UTF_8);
    this.administrator = administrator;
    this.permissions = Set.of(permissions);
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
        name, LoginKind.COOKIE, name, Checks.notBlank(password, "password"), true);
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
        name, LoginKind.COOKIE, name, Checks.notBlank(password, "password"), false, permissions);
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
    Checks.notBlank(key, "key");
    return new EmulatedUser(
        name, LoginKind.TOKEN, key, Checks.notBlank(secret, "secret"), false, permissions);
  }

  /**
   * The user's name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /** The same for the same name in every emulator, so that demos and tests can write it down. */
  String id() {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  boolean isAdministrator() {
    return administrator;
  }

  boolean hasRole() {
    return administrator || !permissions.isEmpty();
  }

  boolean may(String permission) {
    return administrator || permission.equals("All") || permissions.contains(permission);
  }

  boolean claims(LoginKind kind, String claimedIdentifier) {
    return kind == loginKind && identifier.equals(claimedIdentifier);
  }

  boolean proves(LoginKind kind, String claimedIdentifier, String claimedProof) {
    return claims(kind, claimedIdentifier)
        && MessageDigest.isEqual(proof, claimedProof.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "EmulatedUser[" + name + "]";
  }
}
