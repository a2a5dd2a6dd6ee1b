package io.github.hmpsdk.auth;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the host of an address. Asks no name service. */
final class HostName {

  private static final int MAX_HOST = 253; // RFC 1035 2.3.4, without the root's dot
  private static final int MAX_LABEL = 63;

  /** RFC 952 and 1123 2.1, and the underscore that many networks have in names all the same. */
  private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?");

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
  private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");

  /** With two colons at least: the JDK would look up anything else as a name. */
  private static final Pattern IPV6 = Pattern.compile("\\[(?=.*:.*:)[0-9a-f:.]{2,45}\\]");

  private HostName() {}

  /** The host in lower case and ASCII; throws with a phrase that says what is wrong. */
  static String check(String host) {
    if (host.isEmpty()) {
      throw new IllegalArgumentException("has no host");
    }
    return host.startsWith("[")
        ? checkIpv6(host.toLowerCase(Locale.ROOT))
        : checkName(toAscii(host).toLowerCase(Locale.ROOT));
  }

  /** Of a checked host: an IPv6 address has many forms. */
  static String comparable(String host) {
    return host.startsWith("[") && ipv6(host) instanceof Inet6Address address
        ? "[" + address.getHostAddress() + "]"
        : host;
  }

  static boolean isIpv4(String host) {
    return IPV4.matcher(host).matches();
  }

  private static String checkName(String host) {
    if (host.endsWith(".")) {
      throw new IllegalArgumentException("must not have a dot at the end of its host");
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      if (label.length() > MAX_LABEL || !LABEL.matcher(label).matches()) {
        throw new IllegalArgumentException(
            "has a host that is none: between dots, 1 to 63 letters, digits, hyphens or"
                + " underscores");
      }
    }
    if (host.length() > MAX_HOST) {
      throw new IllegalArgumentException("has a host of more than 253 characters");
    }
    // 2130706433, 127.1 and 0x7f.1 are 127.0.0.1 to some programs and names to others
    if (NUMBER.matcher(labels[labels.length - 1]).matches() && !isIpv4(host)) {
      throw new IllegalArgumentException(
          "has an IPv4 address that is none: it has four numbers from 0 to 255");
    }
    return host;
  }

  /** IDNA 2003 is what the JDK knows; where it would say another name than was written, refuse. */
  private static String toAscii(String host) {
    if (host.chars().allMatch(c -> c < 0x80)) {
      return host;
    }
    try {
      String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
      String written = Normalizer.normalize(host, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      if (IDN.toUnicode(ascii).equals(written)) {
        return ascii;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException notAName) {
      throw asciiNeeded();
    }
    throw asciiNeeded();
  }

  private static IllegalArgumentException asciiNeeded() {
    return new IllegalArgumentException(
        "has a host with letters that can be read in more than one way; write its ASCII form, which"
            + " begins with xn--");
  }

  private static String checkIpv6(String host) {
    if (host.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "has an IPv6 address with a zone, which cannot be sent; write a name or an address without"
              + " one");
    }
    if (!IPV6.matcher(host).matches() || ipv6(host) == null) {
      throw new IllegalArgumentException("has an IPv6 address that is none");
    }
    return host;
  }

  /** Brackets around it make it a literal, for which nobody is asked. */
  private static @Nullable InetAddress ipv6(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException none) {
      return null;
    }
  }
}
