package io.github.hmpsdk.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody listens.
 *
 * @param host a name or address, IPv6 without brackets
 * @param port the port
 */
record HostPort(String host, int port) {

  private static final int HTTPS = 443;
  private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https://)?([^/?#@\\s]+)(?:/.*)?");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]+)](?::(.*))?");

  /**
   * Reads what people type: a name, an address, IPv6 with or without brackets, a port behind it, or
   * the appliance's whole URL.
   *
   * @throws UsageException if it is none of these
   */
  static HostPort parse(String text) {
    Matcher address = ADDRESS.matcher(text);
    if (text.indexOf('@') >= 0) {
      throw new UsageException("A host has no user and no password: write hmp.example.com");
    }
    if (!address.matches() || text.regionMatches(true, 0, "http://", 0, 7)) {
      throw new UsageException(
          "\"" + text + "\" is no host: write hmp.example.com, 10.0.0.5:8443 or [fd00::5]:8443");
    }
    String authority = address.group(1);
    Matcher brackets = IN_BRACKETS.matcher(authority);
    if (brackets.matches()) {
      return new HostPort(brackets.group(1), port(brackets.group(2)));
    }
    if (authority.startsWith("[")) {
      throw new UsageException("\"" + text + "\" is no host: write [fd00::5]:8443");
    }
    int colon = authority.indexOf(':');
    if (colon < 0 || authority.indexOf(':', colon + 1) >= 0) {
      return new HostPort(authority, HTTPS); // more than one colon: an IPv6 address as it is
    }
    return new HostPort(authority.substring(0, colon), port(authority.substring(colon + 1)));
  }

  @SuppressWarnings("NullAway") // a group that did not take part
  private static int port(String text) {
    if (text == null) {
      return HTTPS;
    }
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException none) {
      throw new UsageException("\"" + text + "\" is no port: a number from 1 to 65535", none);
    }
    throw new UsageException("\"" + text + "\" is no port: a number from 1 to 65535");
  }

  /** As it stands in a URL. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
