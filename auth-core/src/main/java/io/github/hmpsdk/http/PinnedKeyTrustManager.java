package io.github.hmpsdk.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the server that proves to hold one key. The certificate around the key, its issuer, names
 * and dates say nothing more: TLS itself proves that the peer has the private half.
 */
final class PinnedKeyTrustManager extends X509ExtendedTrustManager {

  private final List<byte[]> pins;

  PinnedKeyTrustManager(List<byte[]> pins) {
    this.pins = List.copyOf(pins);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    byte[] actual = sha256(chain[0].getPublicKey().getEncoded());
    if (pins.stream().noneMatch(pin -> MessageDigest.isEqual(pin, actual))) {
      throw new CertificateException(
          "The server has another key than the pinned one: sha256/"
              + Base64.getEncoder().encodeToString(actual));
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Only for clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("Only for clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("Only for clients");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static byte[] sha256(byte[] bytes) throws CertificateException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new CertificateException(impossible);
    }
  }
}
