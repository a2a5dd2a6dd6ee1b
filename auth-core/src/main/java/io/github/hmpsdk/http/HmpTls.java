package io.github.hmpsdk.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.jspecify.annotations.Nullable;

/**
 * Whom to believe that it is the appliance. TLS 1.2 and 1.3 in every case. There is no way to trust
 * everything. Immutable and thread-safe.
 */
public final class HmpTls {

  private static final String PIN_PREFIX = "sha256/";
  private static final int PIN_BYTES = 32;

  private final TlsSocketStrategy strategy;
  private final Supplier<HmpTls> current;

  private HmpTls(SSLContext context, HostnameVerifier hostnames) {
    this.strategy =
        new DefaultClientTlsStrategy(
            context,
            new String[] {"TLSv1.3", "TLSv1.2"},
            null,
            SSLBufferMode.STATIC,
            HostnameVerificationPolicy.CLIENT,
            hostnames);
    this.current = () -> this;
  }

  private HmpTls(Supplier<HmpTls> current) {
    this.strategy =
        (socket, host, port, attachment, call) ->
            current.get().current().strategy.upgrade(socket, host, port, attachment, call);
    this.current = () -> current.get().current();
  }

  /**
   * Trusts what the JVM trusts, and checks the host name. The default.
   *
   * @return the trust
   */
  public static HmpTls systemTrust() {
    try {
      return new HmpTls(SSLContext.getDefault(), new DefaultHostnameVerifier());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("The JVM's own TLS settings cannot be used", unusable);
    }
  }

  /**
   * Trusts the certificates of a file and no others, and checks the host name.
   *
   * @param pem one or more certificates in PEM; a self-signed one of the appliance will do
   * @return the trust
   * @throws IllegalArgumentException if the file cannot be read or holds no certificate
   */
  public static HmpTls certificateAuthority(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      return certificateAuthority(CertificateFactory.getInstance("X.509").generateCertificates(in));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new IllegalArgumentException(
          "No certificate can be read from " + pem + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * Trusts certificates and no others, and checks the host name.
   *
   * @param certificates the certificates
   * @return the trust
   * @throws IllegalArgumentException if there is none
   */
  public static HmpTls certificateAuthority(Collection<? extends Certificate> certificates) {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("certificates must not be empty");
    }
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("ca-" + store.size(), certificate);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return new HmpTls(context(factory.getTrustManagers()), new DefaultHostnameVerifier());
    } catch (IOException | GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "certificates cannot be used: " + unusable.getMessage(), unusable);
    }
  }

  /**
   * Trusts the one appliance that holds a key, under whatever host name, as RFC 7858 4.2 does.
   *
   * @param pin {@code sha256/} and the Base64 of the SHA-256 of the certificate's
   *     SubjectPublicKeyInfo
   * @param others pins of keys that will do as well, such as that of the key that comes next
   * @return the trust
   * @throws IllegalArgumentException if a text has another form
   */
  public static HmpTls pinnedKey(String pin, String... others) {
    TrustManager pinned =
        new PinnedKeyTrustManager(
            Stream.concat(Stream.of(pin), Stream.of(others)).map(HmpTls::parse).toList());
    return new HmpTls(context(pinned), (host, session) -> true); // the key is the identity
  }

  /**
   * Trusts the certificates of a key store and no others, presents the store's own certificate if
   * the appliance asks for one, and checks the host name.
   *
   * @param store a key store that is loaded
   * @param keyPassword the password of its keys; null if it has none
   * @return the trust
   * @throws IllegalArgumentException if the store cannot be used
   */
  public static HmpTls keyStore(KeyStore store, char @Nullable [] keyPassword) {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, keyPassword);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return sslContext(context);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "the key store cannot be used: " + unusable.getMessage(), unusable);
    }
  }

  /**
   * Trusts what a context trusts, presents what it presents, and checks the host name.
   *
   * @param context a context that is initialized
   * @return the trust
   */
  public static HmpTls sslContext(SSLContext context) {
    return new HmpTls(context, new DefaultHostnameVerifier());
  }

  /**
   * Trusts what somebody else says at the time. Connections of before are not used again once that
   * changes; calls that are on one finish.
   *
   * @param source asked before a connection is opened or used again, by many threads: must answer
   *     at once, and give the same object as long as nothing has changed
   * @return the trust
   */
  public static HmpTls changing(Supplier<HmpTls> source) {
    return new HmpTls(Objects.requireNonNull(source, "source"));
  }

  /**
   * Trusts what a file says, and reads it again when it has changed, which is looked for when a
   * connection is needed, once a second at most. As long as it cannot be read then, what it said
   * before goes on, with one warning in the log.
   *
   * <pre>{@code
   * HmpTls.file(Path.of("appliance.pem"), HmpTls::certificateAuthority)
   * }</pre>
   *
   * @param file the file
   * @param reader makes the trust of it
   * @return the trust
   * @throws IllegalArgumentException if it cannot be read now
   */
  public static HmpTls file(Path file, Function<Path, HmpTls> reader) {
    return changing(new TrustFile(file, reader, System::nanoTime));
  }

  TlsSocketStrategy socketStrategy() {
    return strategy;
  }

  /** What is trusted now. */
  HmpTls current() {
    return current.get();
  }

  private static byte[] parse(String pin) {
    if (pin.toLowerCase(Locale.ROOT).startsWith(PIN_PREFIX)) {
      try {
        byte[] hash = Base64.getDecoder().decode(pin.substring(PIN_PREFIX.length()).strip());
        if (hash.length == PIN_BYTES) {
          return hash;
        }
      } catch (IllegalArgumentException notBase64) {
        throw new IllegalArgumentException(
            "pin must be sha256/ and Base64 of 32 bytes: " + notBase64.getMessage(), notBase64);
      }
    }
    throw new IllegalArgumentException("pin must be sha256/ and Base64 of 32 bytes");
  }

  private static SSLContext context(TrustManager... trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JVM has no TLS", impossible);
    }
  }
}
