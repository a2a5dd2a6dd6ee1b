package io.github.hmpsdk.http;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * User and password that a proxy wants, for {@link TransportSettings#withProxyCredentials}. They
 * have nothing to do with the appliance, and never reach it. Thread-safe if its supplier is. {@code
 * toString} shows no secret, and it is not serializable.
 *
 * <p>They are sent as Basic (RFC 7617) in UTF-8, the only scheme that is done here. A supplier is
 * asked for each new connection, and what it gives is never kept, so that a changed password is
 * taken up without a restart. It runs on a thread of its own and once at a time; a call waits for
 * it no longer than for anything else. What it throws is told by its class only.
 */
public final class ProxyCredentials {

  private final String user;
  private final Supplier<? extends @Nullable String> password;
  private final boolean constant;
  private final RefusedPassword refused = new RefusedPassword(System::nanoTime);

  private ProxyCredentials(
      String user, Supplier<? extends @Nullable String> password, boolean constant) {
    this.user = check("proxy user", user);
    if (user.indexOf(':') >= 0) { // RFC 7617 2: the first colon ends the user
      throw new IllegalArgumentException("proxy user must not have a colon");
    }
    this.password = Objects.requireNonNull(password, "password");
    this.constant = constant;
  }

  /**
   * A user whose password may change.
   *
   * @param user the user's name
   * @param password asked for the password for each new connection
   * @return the credentials
   * @throws IllegalArgumentException if the name is empty or has a colon or control characters
   */
  public static ProxyCredentials of(String user, Supplier<? extends @Nullable String> password) {
    return new ProxyCredentials(user, password, false);
  }

  /**
   * A user whose password does not change.
   *
   * @param user the user's name
   * @param password the password
   * @return the credentials
   * @throws IllegalArgumentException if either is empty or has control characters, or the name has
   *     a colon
   */
  public static ProxyCredentials of(String user, String password) {
    String checked = check("proxy password", password);
    return new ProxyCredentials(user, () -> checked, true);
  }

  /** What a proxy refused of these, for all who go through one with them. */
  RefusedPassword refused() {
    return refused;
  }

  String user() {
    return user;
  }

  /** Whether asking for the password takes no time and runs nobody else's code. */
  boolean isConstant() {
    return constant;
  }

  /** The password as the supplier has it now; it may do anything. */
  @Nullable String suppliedPassword() {
    return password.get();
  }

  /** Refuses what cannot be sent, by position and kind, never by value. */
  static String check(String what, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw new IllegalArgumentException(
            "%s has a control character (at position %d of %d); a line break at the end of a file?"
                .formatted(what, i, text.length()));
      }
    }
    return text;
  }

  @Override
  public String toString() {
    return "ProxyCredentials[user " + user + "]";
  }
}
