package io.github.hmpsdk.auth;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compares scheme, host and port (RFC 6454 4), which decide who may see a credential. An address
 * that cannot be read beyond doubt is nobody's.
 */
final class Origin {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private Origin() {}

  static boolean same(URI base, String url) {
    String text = base.toString();
    if (url.startsWith(text) && url.length() > text.length() && url.charAt(text.length()) == '/') {
      return true; // the usual case, without parsing
    }
    String origin = of(url);
    return origin != null && origin.equals(of(text));
  }

  private static @Nullable String of(String url) {
    int schemeEnd = url.indexOf("://");
    String scheme = url.substring(0, Math.max(0, schemeEnd)).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return null;
    }
    try {
      int begin = schemeEnd + "://".length();
      Authority authority = Authority.parse(url.substring(begin, authorityEnd(url, begin)));
      int standard = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
      int port = authority.port() < 0 ? standard : authority.port();
      return scheme + "://" + authority.comparableHost() + ":" + port;
    } catch (IllegalArgumentException odd) {
      return null;
    }
  }

  private static int authorityEnd(String url, int begin) {
    int end = begin;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
