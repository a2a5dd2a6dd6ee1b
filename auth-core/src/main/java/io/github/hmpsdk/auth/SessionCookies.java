package io.github.hmpsdk.auth;

import java.net.HttpCookie;
import java.util.Collection;
import java.util.List;

/** Finds the login's cookie among {@code Set-Cookie} headers, in whatever form they come. */
final class SessionCookies {

  private SessionCookies() {}

  /** The last one wins, as in a browser; a deletion or an empty value is none. */
  static String find(Collection<String> setCookieHeaders) {
    String found = "";
    for (String header : setCookieHeaders) {
      for (HttpCookie cookie : parse(header)) {
        if (cookie.getName().equals(Stamp.SESSION_COOKIE)) {
          found = cookie.hasExpired() ? "" : cookie.getValue();
        }
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "the answer sets no cookie " + Stamp.SESSION_COOKIE + "; is this an HMP appliance?");
    }
    return found;
  }

  private static List<HttpCookie> parse(String header) {
    try {
      return HttpCookie.parse("Set-Cookie: " + header);
    } catch (IllegalArgumentException malformed) {
      return List.of(); // somebody else's, or none at all
    }
  }
}
