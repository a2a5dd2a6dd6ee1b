package io.github.hmpsdk.cli;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a server shows, and refuses it whatever it is: the handshake ends there, and no
 * byte can be sent over a connection that nobody has reason to trust. For one handshake.
 */
final class OnlookingTrustManager extends X509ExtendedTrustManager {

  private volatile List<X509Certificate> chain = List.of();
  private volatile String protocol = "TLS";
  private volatile @Nullable String distrust;

  /** What was shown, the server's own certificate first; empty if it did not come to that. */
  List<X509Certificate> chain() {
    return chain;
  }

  String protocol() {
    return protocol;
  }

  /** Why the JVM would not trust it; null if it would. */
  @Nullable String distrust() {
    return distrust;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String authType, Socket socket)
      throws CertificateException {
    chain = List.of(shown);
    SSLSocket tls = (SSLSocket) socket;
    protocol = tls.getHandshakeSession().getProtocol();
    try {
      systemTrust().checkServerTrusted(shown, authType, tls);
    } catch (GeneralSecurityException reason) {
      distrust = String.valueOf(reason.getMessage()).replaceFirst("^.*Exception: ", "");
    }
    throw new CertificateException("seen");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String authType)
      throws CertificateException {
    throw new CertificateException("only over sockets");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only over sockets");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String authType)
      throws CertificateException {
    throw new CertificateException("only of servers");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("only of servers");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("only of servers");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static X509ExtendedTrustManager systemTrust() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }
}
