package io.github.hmpsdk.emulator.internal.login;

import java.time.Instant;

/** Somebody who is logged in. Thread-safe. */
public final class ActiveLogin {

  private final User user;
  private final LoginKind kind;
  private final String secret;
  private final Instant began;
  private final boolean refused;
  private volatile Instant ends;

  ActiveLogin(
      User user, LoginKind kind, String secret, Instant began, Instant ends, boolean refused) {
    this.user = user;
    this.kind = kind;
    this.secret = secret;
    this.began = began;
    this.ends = ends;
    this.refused = refused;
  }

  public User user() {
    return user;
  }

  LoginKind kind() {
    return kind;
  }

  /** The value of the cookie or the token. */
  String secret() {
    return secret;
  }

  Instant began() {
    return began;
  }

  Instant ends() {
    return ends;
  }

  /** Whether the appliance refuses it although it is not over. */
  public boolean isRefused() {
    return refused;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(ends);
  }

  void extend(Instant until) {
    ends = until;
  }
}
