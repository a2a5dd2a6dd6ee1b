package io.github.hmpsdk.emulator.internal.http;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates that serve both as a server's and as a trust anchor. */
final class SelfSignedCertificates {

  private static final X500Name SUBJECT = new X500Name("CN=HMP emulator");
  private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

  /** For clients whose clock is behind. */
  private static final Duration EARLIER = Duration.ofDays(1);

  private final Instant now;
  private final Duration lifetime;

  SelfSignedCertificates(Instant now, Duration lifetime) {
    this.now = now;
    this.lifetime = lifetime;
  }

  X509Certificate selfSigned(KeyPair keys, BigInteger serial, List<String> names)
      throws GeneralSecurityException {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              SUBJECT,
              serial,
              Date.from(now.minus(EARLIER)),
              Date.from(now.plus(lifetime)),
              SUBJECT,
              keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
      builder.addExtension(Extension.subjectAlternativeName, false, alternativeNames(names));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    } catch (IOException | OperatorCreationException e) {
      throw new CertificateException(e);
    }
  }

  private static GeneralNames alternativeNames(List<String> names) {
    return new GeneralNames(
        names.stream().map(SelfSignedCertificates::alternativeName).toArray(GeneralName[]::new));
  }

  private static GeneralName alternativeName(String name) {
    int type = ADDRESS.matcher(name).matches() ? GeneralName.iPAddress : GeneralName.dNSName;
    return new GeneralName(type, name);
  }
}
