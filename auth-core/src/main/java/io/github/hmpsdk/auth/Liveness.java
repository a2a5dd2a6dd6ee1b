package io.github.hmpsdk.auth;

/** What the appliance says of a login. */
enum Liveness {
  ALIVE,
  EXPIRED,
  /** It could not be asked, or what it said cannot be believed. */
  UNKNOWN
}
