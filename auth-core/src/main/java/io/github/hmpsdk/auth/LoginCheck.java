package io.github.hmpsdk.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the appliance says of a login, and how long it lives from now.
 *
 * @param liveness what it says
 * @param lifetime null if it did not say
 */
record LoginCheck(Liveness liveness, @Nullable Duration lifetime) {

  /** Nothing is known. */
  static final LoginCheck UNKNOWN = new LoginCheck(Liveness.UNKNOWN, null);
}
