package io.github.hmpsdk.cli;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a server showed of itself. Immutable.
 *
 * @param where whom
 * @param protocol the TLS version that was agreed on
 * @param subject whom the certificate is of
 * @param issuers who signed it, and who signed that one, as far as they were shown
 * @param names the host names and addresses in it
 * @param from when it begins to be valid
 * @param until when it ends
 * @param key kind and size of its key
 * @param fingerprint SHA-256 of the certificate, as browsers write it
 * @param pin SHA-256 of its public key, as {@code HmpTls.pinnedKey} takes it
 * @param distrust why this JVM would not trust it without a pin; null if it would
 */
record ShownCertificate(
    HostPort where,
    String protocol,
    String subject,
    List<String> issuers,
    List<String> names,
    Instant from,
    Instant until,
    String key,
    String fingerprint,
    String pin,
    @Nullable String distrust) {

  static ShownCertificate of(HostPort where, OnlookingTrustManager seen)
      throws GeneralSecurityException {
    X509Certificate own = seen.chain().get(0);
    return new ShownCertificate(
        where,
        seen.protocol(),
        own.getSubjectX500Principal().getName(),
        seen.chain().stream().map(shown -> shown.getIssuerX500Principal().getName()).toList(),
        names(own),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        key(own.getPublicKey()),
        HexFormat.ofDelimiter(":").withUpperCase().formatHex(sha256(own.getEncoded())),
        "sha256/" + Base64.getEncoder().encodeToString(sha256(own.getPublicKey().getEncoded())),
        seen.distrust());
  }

  boolean isSelfSigned() {
    return subject.equals(issuers.get(0));
  }

  private static List<String> names(X509Certificate certificate) throws CertificateException {
    List<String> names = new ArrayList<>();
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      for (List<?> alternative : alternatives) {
        if (alternative.get(1) instanceof String name) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private static String key(Key key) {
    if (key instanceof RSAKey rsa) {
      return "RSA, " + rsa.getModulus().bitLength() + " bits";
    }
    if (key instanceof ECKey ec) {
      return "EC, " + ec.getParams().getOrder().bitLength() + " bits";
    }
    return key.getAlgorithm().toUpperCase(Locale.ROOT);
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
