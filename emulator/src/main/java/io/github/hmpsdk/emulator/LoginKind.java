package io.github.hmpsdk.emulator;

/** The two ways to be logged in. */
enum LoginKind {
  /** Name and password, then a cookie. */
  COOKIE,
  /** API key and secret, then a token. */
  TOKEN
}
