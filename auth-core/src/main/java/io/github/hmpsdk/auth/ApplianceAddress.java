package io.github.hmpsdk.auth;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks an address before a credential is sent there. Every part of this SDK that takes an address
 * asks it. Stateless.
 */
public final class ApplianceAddress {

  private static final String EXAMPLE = "; for example https://hmp.example.com";
  private static final Pattern SEGMENT =
      Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})+");
  private static final Pattern DOTS = Pattern.compile("(\\.|%2[eE]){1,2}");

  private ApplianceAddress() {}

  /**
   * Checks an address. Takes {@code https} in upper and lower case, names with underscores,
   * internationalized names, IPv4 and IPv6 addresses, a port from 1 to 65535 and a path.
   *
   * @param what what the caller calls it, for messages, such as {@code url}
   * @param address the address
   * @param plainHttpOnLoopback whether {@code http} is taken, too, for {@code localhost}, {@code
   *     127.x.x.x} and {@code [::1]}; for tests only
   * @return the address as it can be sent: scheme and host in lower case and ASCII, no slash at its
   *     end
   * @throws IllegalArgumentException saying what is wrong, without repeating the address
   */
  public static String check(String what, @Nullable String address, boolean plainHttpOnLoopback) {
    if (address == null || address.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank" + EXAMPLE);
    }
    try {
      return checked(address.strip(), plainHttpOnLoopback);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(what + " " + wrong.getMessage());
    }
  }

  private static String checked(String address, boolean plainHttpOnLoopback) {
    checkCharacters(address);
    int schemeEnd = address.indexOf("://");
    String scheme = address.substring(0, Math.max(0, schemeEnd)).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("must begin with https://" + EXAMPLE);
    }
    String rest = address.substring(schemeEnd + "://".length());
    checkNothingBehind(rest);
    int pathBegin = rest.indexOf('/');
    Authority authority = Authority.parse(pathBegin < 0 ? rest : rest.substring(0, pathBegin));
    if (scheme.equals("http") && !(plainHttpOnLoopback && authority.isLoopback())) {
      throw new IllegalArgumentException(
          "must not be http: passwords and tokens would travel in clear; use https");
    }
    return scheme + "://" + authority + (pathBegin < 0 ? "" : path(rest.substring(pathBegin)));
  }

  private static void checkCharacters(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '\\') {
        throw new IllegalArgumentException("has a backslash at position " + i + "; write /");
      }
      if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "has a space or control character (U+%04X) at position %d",
                (int) c,
                i));
      }
    }
  }

  private static void checkNothingBehind(String rest) {
    if (rest.indexOf('@') >= 0) {
      throw new IllegalArgumentException(
          "must not hold a user or password; give them as credentials" + EXAMPLE);
    }
    if (rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
      throw new IllegalArgumentException(
          "must be an address without a query or fragment" + EXAMPLE);
    }
  }

  private static String path(String path) {
    String trimmed = path;
    while (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    if (trimmed.isEmpty()) {
      return "";
    }
    for (String segment : trimmed.substring(1).split("/", -1)) {
      checkSegment(segment);
    }
    return trimmed;
  }

  private static void checkSegment(String segment) {
    if (segment.isEmpty()) {
      throw new IllegalArgumentException("has two slashes in a row in its path");
    }
    if (DOTS.matcher(segment).matches()) {
      throw new IllegalArgumentException("has . or .. in its path; write the path itself");
    }
    if (!SEGMENT.matcher(segment).matches()) {
      throw new IllegalArgumentException(
          "has a character in its path that must be percent-encoded (RFC 3986 2.1)");
    }
  }
}
