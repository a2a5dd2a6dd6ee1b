package io.github.hmpsdk.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Reads the certificates that a server shows, by the beginning of a TLS handshake that is never
 * finished. Sends nothing but that beginning. Bounded in time as a whole, the name service
 * included. Stateless but for its time.
 */
final class CertificateReader {

  /** Those that {@code HmpTls} takes. */
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final Duration timeout;

  CertificateReader(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * Reads them.
   *
   * @throws UnreachableException if there is nobody, or nobody who speaks TLS, in time
   */
  ShownCertificate read(HostPort where) throws IOException {
    try (Socket socket = new Socket()) {
      FutureTask<ShownCertificate> reading = new FutureTask<>(() -> read(where, socket));
      Thread thread = new Thread(reading, "hmp-pin");
      thread.setDaemon(true);
      thread.start();
      return reading.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new UnreachableException(
          where + " showed no certificate within " + timeout.toSeconds() + " s", late);
    } catch (ExecutionException failed) {
      throw told(where, Objects.requireNonNull(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnreachableException("interrupted", stopped);
    }
  }

  private static ShownCertificate read(HostPort where, Socket socket)
      throws IOException, GeneralSecurityException {
    socket.connect(new InetSocketAddress(where.host(), where.port()));
    OnlookingTrustManager onlooker = new OnlookingTrustManager();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {onlooker}, null);
    try (SSLSocket tls =
        (SSLSocket)
            context.getSocketFactory().createSocket(socket, where.host(), where.port(), true)) {
      tls.setEnabledProtocols(PROTOCOLS);
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS"); // for the JVM's own opinion
      tls.setSSLParameters(parameters);
      tls.startHandshake();
    } catch (IOException refused) {
      if (onlooker.chain().isEmpty()) {
        throw refused;
      }
    }
    return ShownCertificate.of(where, onlooker);
  }

  private static UnreachableException told(HostPort where, Throwable failure) {
    return new UnreachableException(words(where, failure), failure);
  }

  private static String words(HostPort where, Throwable failure) {
    if (failure instanceof UnknownHostException) {
      return "No host is called " + where.host() + ", or the name service cannot be asked";
    }
    if (failure instanceof NoRouteToHostException || failure instanceof SocketTimeoutException) {
      return where + " cannot be reached from here: " + failure.getMessage();
    }
    if (failure instanceof ConnectException refused) {
      return String.valueOf(refused.getMessage()).contains("refused")
          ? "Nobody listens at " + where + " (connection refused)"
          : where + " cannot be reached from here: " + refused.getMessage();
    }
    if (failure instanceof SSLHandshakeException alert) {
      return where + " ended the TLS handshake: " + alert.getMessage();
    }
    if (failure instanceof SSLException notTls) {
      return where + " answers, but not with TLS: is it the port for https? " + notTls.getMessage();
    }
    return where + " ended the connection before it showed a certificate: " + failure.getMessage();
  }
}
