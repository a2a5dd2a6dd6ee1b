package io.github.hmpsdk.emulator.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a key and its certificate in a PEM file, so that the pin outlives the emulator. The file is
 * made at the first start, for its owner only.
 */
final class KeyFile {

  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL);

  /** Nobody wants to see it end during a demo. */
  private static final Duration LEFT = Duration.ofDays(1);

  private final Path file;

  KeyFile(Path file) {
    this.file = file;
  }

  /** What is kept; a new certificate for the same key if the kept one is over or of other names. */
  ServerCertificate certificate(List<String> names) {
    try {
      return Files.exists(file) ? kept(names) : fresh(names);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "keyFile " + file + " holds no key that can be used, or cannot be written", e);
    }
  }

  private ServerCertificate fresh(List<String> names) throws IOException {
    ServerCertificate made = ServerCertificate.create(names);
    write(made);
    return made;
  }

  private ServerCertificate kept(List<String> names) throws IOException, GeneralSecurityException {
    String text = Files.readString(file);
    Matcher key = KEY.matcher(text);
    if (!key.find()) {
      throw new IllegalArgumentException("no PRIVATE KEY");
    }
    X509Certificate certificate = certificate(text.substring(key.end()));
    PrivateKey secret =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1))));
    KeyPair keys = new KeyPair(certificate.getPublicKey(), secret);
    if (isGood(certificate, names)) {
      return ServerCertificate.of(keys, certificate);
    }
    ServerCertificate renewed = ServerCertificate.of(keys, names);
    write(renewed);
    return renewed;
  }

  /** Whole or not at all; temporary files are their owner's only. */
  private void write(ServerCertificate certificate) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary = Files.createTempFile(target.getParent(), ".hmp", ".pem");
    Files.writeString(temporary, certificate.pemWithKey());
    Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isGood(X509Certificate certificate, List<String> names)
      throws GeneralSecurityException {
    Set<String> named = new TreeSet<>();
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      alternatives.forEach(name -> named.add(String.valueOf(name.get(1))));
    }
    return named.equals(new TreeSet<>(names))
        && certificate.getNotAfter().toInstant().isAfter(Instant.now().plus(LEFT));
  }

  private static X509Certificate certificate(String pem) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII)));
  }
}
