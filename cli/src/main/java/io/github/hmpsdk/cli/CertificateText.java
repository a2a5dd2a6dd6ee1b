package io.github.hmpsdk.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A certificate in words, and as a map for JSON. Stateless but for the time that it is. */
final class CertificateText {

  private final Instant now;

  CertificateText(Instant now) {
    this.now = now;
  }

  List<String> lines(ShownCertificate shown) {
    return """
    %s speaks %s and shows:

      Subject      %s
      Issuer       %s
      Names        %s
      Valid        %s to %s (%s)
      Key          %s
      Fingerprint  %s
      This Java    %s

    Pin: %s

    Java:
      .tls(HmpTls.pinnedKey("%s"))
    Spring Boot:
      hmp:
        tls:
          pin: %s
    hmp:
      export HMP_PIN=%s

    Is it the appliance, or somebody in between? Only another way there can tell. Look at the certificate
    in a browser beside the appliance, in its own network: its SHA-256 fingerprint must be the one above.
    Or run this command there: the pin must be the same. Renewing the certificate with a new key changes both.
    """
        .formatted(
            shown.where(),
            shown.protocol(),
            SiteMask.clean(shown.subject()),
            SiteMask.clean(issuer(shown)),
            SiteMask.clean(shown.names().isEmpty() ? "none" : String.join(", ", shown.names())),
            date(shown.from()),
            date(shown.until()),
            validity(shown),
            shown.key(),
            shown.fingerprint(),
            trust(shown),
            shown.pin(),
            shown.pin(),
            shown.pin(),
            shown.pin())
        .lines()
        .toList();
  }

  Map<String, @Nullable Object> json(ShownCertificate shown) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("address", shown.where().toString());
    json.put("protocol", shown.protocol());
    json.put("subject", SiteMask.clean(shown.subject()));
    json.put("issuers", shown.issuers().stream().map(SiteMask::clean).toList());
    json.put("names", shown.names().stream().map(SiteMask::clean).toList());
    json.put("validFrom", shown.from().toString());
    json.put("validUntil", shown.until().toString());
    json.put("daysLeft", daysLeft(shown));
    json.put("key", shown.key());
    json.put("sha256Fingerprint", shown.fingerprint());
    json.put("pin", shown.pin());
    json.put("trustedByJava", shown.distrust() == null);
    json.put("distrust", shown.distrust());
    return json;
  }

  private static String issuer(ShownCertificate shown) {
    return shown.isSelfSigned() ? "itself (self-signed)" : String.join(", by ", shown.issuers());
  }

  private String validity(ShownCertificate shown) {
    if (now.isBefore(shown.from())) {
      return "not yet";
    }
    long days = daysLeft(shown);
    return days < 0 ? "over; a pin works all the same" : days + " days left";
  }

  private long daysLeft(ShownCertificate shown) {
    return Math.floorDiv(Duration.between(now, shown.until()).toSeconds(), 86_400L);
  }

  private static String trust(ShownCertificate shown) {
    String reason = shown.distrust();
    return reason == null
        ? "trusts it for this host without a pin"
        : "does not trust it without a pin or CA file: " + reason;
  }

  private static String date(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
