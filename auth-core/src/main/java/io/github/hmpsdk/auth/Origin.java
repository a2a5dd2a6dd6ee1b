package io.github.hmpsdk.auth;

import java.net.URI;
import java.util.Locale;

/** Compares scheme, host and port (RFC 6454 4), which decide who may see a credential. */
final class Origin {

  private Origin() {}

  static boolean same(URI base, String url) {
    String text = base.toString();
    if (url.startsWith(text) && url.length() > text.length() && url.charAt(text.length()) == '/') {
      return true; // the usual case, without parsing
    }
    try {
      return of(base).equals(of(URI.create(url)));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static String of(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }
}
