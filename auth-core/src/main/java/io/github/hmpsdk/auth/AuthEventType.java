package io.github.hmpsdk.auth;

/** What can happen to a login. */
public enum AuthEventType {
  /** A login was made because there was none. */
  LOGGED_IN,
  /** A login was made ahead of the end of the one before. */
  RENEWED,
  /** The appliance had moved the end of a login by itself: it goes on. */
  EXTENDED,
  /** The appliance refused a login that it had given. */
  REFUSED,
  /** A call was sent once more, with a newer login than the one that was refused. */
  REPLAYED,
  /** A login could not be made; the next try waits for the end of a cooldown. */
  COOLING_DOWN,
  /** A login was ended at the appliance, or found to be over there. */
  LOGGED_OUT,
  /** A login could not be ended at the appliance. */
  LOGOUT_FAILED
}
