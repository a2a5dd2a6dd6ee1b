package io.github.hmpsdk.http;

import feign.Request;

/**
 * Where a request of a call goes; without its path and query, which may have ids and secrets.
 * Immutable and thread-safe.
 *
 * @param method the HTTP method
 * @param host the name or address of the appliance, an IPv6 address without brackets
 * @param port the port, that of the scheme if the address has none
 * @param resends how many requests the call has sent before this one, for whatever reason
 */
public record RequestTarget(String method, String host, int port, int resends) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** {@code URI} knows no host with an underscore. */
  static RequestTarget of(Request request, int resends) {
    String url = request.url();
    String authority = Addresses.host(url);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon > authority.lastIndexOf(']');
    String host = hasPort ? authority.substring(0, colon) : authority;
    int usual = url.startsWith("http:") ? HTTP : HTTPS;
    return new RequestTarget(
        request.httpMethod().name(),
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host,
        hasPort ? port(authority.substring(colon + 1), usual) : usual,
        resends);
  }

  /** What is no number fails when it is sent. */
  private static int port(String text, int usual) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      return usual;
    }
  }
}
