package io.github.hmpsdk.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Writes text into an address (RFC 3986 2.1 to 2.3): everything but the unreserved characters as
 * percent signs and bytes of UTF-8, so that nothing is left that Feign would encode, expand, split
 * or take for encoded already.
 */
final class PercentEncoding {

  private PercentEncoding() {}

  static String of(String name, String text) {
    Requirements.wellFormed(name, text);
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
