package io.github.hmpsdk;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of an appliance, checked before anything is sent there. */
final class HmpAddress {

  private static final String EXAMPLE = "; for example https://hmp.example.com";
  private static final String API = "/apis";

  private HmpAddress() {}

  /** The address of the API, without a slash at its end. */
  static String api(@Nullable String url, boolean plainHttpOnLoopback) {
    if (url == null || url.isBlank()) {
      throw new IllegalArgumentException("url must not be blank" + EXAMPLE);
    }
    URI uri = parse(url.strip());
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "url must not hold a user or password; give them to credentials(...)" + EXAMPLE);
    }
    if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("url must be an address without a query" + EXAMPLE);
    }
    checkScheme(uri, plainHttpOnLoopback);
    String base = uri.toString().replaceAll("/+$", "");
    return base.endsWith(API) ? base : base + API;
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(
          "url is malformed at position " + malformed.getIndex() + EXAMPLE);
    }
  }

  private static void checkScheme(URI uri, boolean plainHttpOnLoopback) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (scheme.equals("https")
        || (scheme.equals("http") && plainHttpOnLoopback && isLoopback(uri))) {
      return;
    }
    throw new IllegalArgumentException(
        scheme.equals("http")
            ? "url must not be http: passwords and tokens would travel in clear; use https"
            : "url must begin with https://" + EXAMPLE);
  }

  private static boolean isLoopback(URI uri) {
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
