package io.github.hmpsdk.emulator.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.UUID;

/**
 * A user of the appliance: what they log in with and what they may do. Immutable; the text never
 * shows a secret.
 */
public final class User {
  private final String name;
  private final LoginKind loginKind;
  private final String identifier;
  private final byte[] proof;
  private final boolean administrator;
  private final Set<String> permissions;

  private User(
      String name,
      LoginKind loginKind,
      String identifier,
      String proof,
      boolean administrator,
      String... permissions) {
    this.name = name;
    this.loginKind = loginKind;
    this.identifier = identifier;
    this.proof = proof.getBytes(StandardCharsets.UTF_8);
    this.administrator = administrator;
    this.permissions = Set.of(permissions);
  }

  /** A local user who may do everything. */
  public static User administrator(String name, String password) {
    return new User(name, LoginKind.LOCAL_USER, name, password, true);
  }

  /** A user who logs in with name and password. */
  public static User local(String name, String password, String... permissions) {
    return new User(name, LoginKind.LOCAL_USER, name, password, false, permissions);
  }

  /** A user who logs in with an API key and its secret. */
  public static User withKey(String name, String key, String secret, String... permissions) {
    return new User(name, LoginKind.API_KEY, key, secret, false, permissions);
  }

  public String name() {
    return name;
  }

  /** The same for the same name in every emulator, so that demos and tests can write it down. */
  public String id() {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  public boolean isAdministrator() {
    return administrator;
  }

  boolean hasRole() {
    return administrator || !permissions.isEmpty();
  }

  public boolean may(String permission) {
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
    return "User[" + name + "]";
  }
}
