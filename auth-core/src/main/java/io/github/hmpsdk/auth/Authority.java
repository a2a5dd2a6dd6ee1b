package io.github.hmpsdk.auth;

import java.util.Locale;

/**
 * The host and port of an address (RFC 3986 3.2), read by stricter rules than {@link java.net.URI}
 * has: that one knows no host with an underscore, and takes some things for a host that an HTTP
 * client reads in another way. What is odd is refused, so that nobody can read it differently.
 *
 * @param host as it is sent: in lower case, in ASCII, an IPv6 address in brackets
 * @param port -1 if none is given
 */
record Authority(String host, int port) {

  private static final int MAX_PORT = 65535;
  private static final int MAX_PORT_DIGITS = 5;

  /**
   * Reads what stands between {@code ://} and the path.
   *
   * @throws IllegalArgumentException with a phrase that says what is wrong and repeats nothing
   */
  static Authority parse(String text) {
    int hostEnd = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    if (hostEnd == 0 && text.startsWith("[")) {
      throw new IllegalArgumentException("has an IPv6 address without a closing bracket");
    }
    String host = hostEnd < 0 ? text : text.substring(0, hostEnd);
    String rest = hostEnd < 0 ? "" : text.substring(hostEnd);
    if (!rest.isEmpty() && rest.charAt(0) != ':') {
      throw new IllegalArgumentException("has something between its host and its port");
    }
    if (rest.indexOf(':', 1) > 0) {
      throw new IllegalArgumentException(
          "has too many colons; an IPv6 address stands in brackets, such as https://[2001:db8::1]");
    }
    return new Authority(HostName.check(host), rest.isEmpty() ? -1 : port(rest.substring(1)));
  }

  /** The host in the one form in which two hosts can be compared. */
  String comparableHost() {
    return HostName.comparable(host);
  }

  /** By what is written, never by what a name service says: that may change. */
  boolean isLoopback() {
    return host.equals("localhost")
        || (HostName.isIpv4(host) && host.startsWith("127."))
        || comparableHost().equals("[0:0:0:0:0:0:0:1]");
  }

  @Override
  public String toString() {
    return port < 0 ? host : String.format(Locale.ROOT, "%s:%d", host, port);
  }

  private static int port(String digits) {
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() <= MAX_PORT_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = isNumber ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "has a port that is none: it must be a number from 1 to 65535, or be left out with its"
              + " colon");
    }
    return port;
  }
}
