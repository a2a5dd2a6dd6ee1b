package io.github.hmpsdk.auth;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a login gave.
 *
 * @param material the cookie's value or the token
 * @param lifetime how long it lives; null if the appliance did not say
 */
record LoginResult(String material, @Nullable Duration lifetime) {
  @Override
  public String toString() {
    return "LoginResult[***]";
  }
}
