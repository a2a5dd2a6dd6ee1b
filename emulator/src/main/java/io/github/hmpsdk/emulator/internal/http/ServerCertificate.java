package io.github.hmpsdk.emulator.internal.http;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A key pair and the certificate it signed for itself, made for one emulator. Thread-safe. */
final class ServerCertificate {

  private static final int SERIAL_BITS = 64;
  private static final int PEM_LINE = 64;

  private final KeyPair keys;
  private final X509Certificate certificate;

  private ServerCertificate(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  static ServerCertificate create(List<String> names) {
    try {
      // The fastest to make among those that every TLS 1.2 and 1.3 client takes.
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
      return of(generator.generateKeyPair(), names);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The emulator's certificate could not be made", e);
    }
  }

  /** With a key that was there before: another certificate, but the same pin. */
  static ServerCertificate of(KeyPair keys, List<String> names) throws GeneralSecurityException {
    // The system's time: clients hold the certificate against that, whatever clock the emulator
    // goes by.
    SelfSignedCertificates maker =
        new SelfSignedCertificates(Clock.systemUTC().instant(), Duration.ofDays(365));
    return new ServerCertificate(
        keys, maker.selfSigned(keys, new BigInteger(SERIAL_BITS, new SecureRandom()), names));
  }

  /** As it was kept. */
  static ServerCertificate of(KeyPair keys, X509Certificate certificate) {
    return new ServerCertificate(keys, certificate);
  }

  X509Certificate certificate() {
    return certificate;
  }

  String pem() {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The private key and the certificate, as {@link KeyFile} keeps them. */
  String pemWithKey() {
    return pem("PRIVATE KEY", keys.getPrivate().getEncoded()) + pem();
  }

  private static String pem(String what, byte[] content) {
    String text =
        Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(content);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  String pin() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(certificate.getPublicKey().getEncoded());
      return "sha256/" + Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store with the empty password, which never leaves memory. */
  KeyStore keyStore() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "hmp-emulator", keys.getPrivate(), new char[0], new Certificate[] {certificate});
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The emulator's key store could not be made", e);
    }
  }
}
