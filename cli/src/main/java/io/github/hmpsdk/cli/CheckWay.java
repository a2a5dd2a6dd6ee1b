package io.github.hmpsdk.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the way to an appliance: address, TLS, certificate. Sends no request. */
final class CheckWay {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final long SOON = 30;

  private final HostPort where;
  private final SiteMask mask;

  CheckWay(HostPort where, SiteMask mask) {
    this.where = where;
    this.mask = mask;
    mask.learn(where.host(), "host");
  }

  /**
   * Looks.
   *
   * @param findings takes each fact as it is found
   * @throws UnreachableException if there is nobody, or nobody who speaks TLS
   */
  void look(CheckFindings findings) throws IOException {
    long begun = System.nanoTime();
    ShownCertificate shown = new CertificateReader(TIMEOUT).read(where);
    long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    shown.names().forEach(name -> mask.learn(name, "name"));
    findings.add(address(millis));
    findings.add(CheckFact.good("TLS", shown.protocol(), Map.of("protocol", shown.protocol())));
    findings.add(certificate(shown, Instant.now()));
  }

  private CheckFact address(long millis) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(where.host());
    Stream.of(addresses).forEach(address -> mask.learn(address.getHostAddress(), "address"));
    String all =
        Stream.of(addresses).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    String which =
        mask.isShown()
            ? where + " (" + all + ")"
            : addresses.length == 1 ? "one" : addresses.length + ", all of one name";
    return CheckFact.good(
        "Address",
        which + ", handshake after " + millis + " ms",
        Map.of("addresses", addresses.length, "port", where.port(), "milliseconds", millis));
  }

  private CheckFact certificate(ShownCertificate shown, Instant now) {
    long days = Math.floorDiv(Duration.between(now, shown.until()).toSeconds(), 86_400L);
    Map<String, Object> values =
        Map.of(
            "daysLeft",
            days,
            "selfSigned",
            shown.isSelfSigned(),
            "key",
            shown.key(),
            "trustedByJava",
            shown.distrust() == null);
    String text =
        "%s%s, %s"
            .formatted(
                mask.isShown() ? mask.mask(shown.subject()) + ", " : "",
                shown.isSelfSigned() ? "self-signed" : "signed by somebody else",
                shown.key());
    if (now.isBefore(shown.from())) {
      return CheckFact.look("Certificate", text + ", not valid yet", values);
    }
    if (days < 0) {
      return CheckFact.look("Certificate", text + ", over since " + -days + " days", values);
    }
    String whole = text + ", " + days + " days left";
    return days < SOON
        ? CheckFact.look("Certificate", whole, values)
        : CheckFact.good("Certificate", whole, values);
  }
}
