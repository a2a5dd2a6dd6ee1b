package io.github.hmpsdk.call;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks headers that callers add (RFC 9110 5.1 and 5.5). Stateless. */
final class CallHeaders {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E](?:[\\x20-\\x7E\\t]*[\\x21-\\x7E])?");

  /** Those of the login, of the connection, and those that the definition gives. */
  private static final Set<String> OURS =
      Set.of(
          "authorization",
          "cookie",
          "proxy-authorization",
          "host",
          "connection",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "expect",
          "content-length",
          "content-type",
          "content-encoding",
          "accept",
          "accept-encoding");

  private CallHeaders() {}

  static Map<String, String> checked(Map<String, String> headers) {
    Map<String, String> checked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, value) -> {
          check(name, value);
          checked.put(name, value);
        });
    return Collections.unmodifiableMap(checked);
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a header's name must be a token");
    }
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name + " is written by the client itself");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of " + name + " must be visible ASCII, with blanks only inside");
    }
  }
}
