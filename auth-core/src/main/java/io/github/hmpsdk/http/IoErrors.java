package io.github.hmpsdk.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in the caller's words why no answer came, and what to do about it. */
public final class IoErrors {

  private IoErrors() {}

  /**
   * Explains an I/O error.
   *
   * @param error the error
   * @return a phrase without a full stop
   */
  public static String explain(IOException error) {
    if (find(error, CutException.class) != null
        || find(error, NoConnectionException.class) != null) {
      return text(error);
    }
    if (find(error, UnknownHostException.class) != null) {
      return "unknown host; check the address and the name service (" + text(error) + ")";
    }
    if (find(error, SSLPeerUnverifiedException.class) != null) {
      return "the certificate is for another host name; use that name, or HmpTls.pinnedKey ("
          + text(error)
          + ")";
    }
    if (find(error, CertPathBuilderException.class) != null
        || find(error, CertificateException.class) != null) {
      return "the certificate is not trusted; give the appliance's CA to HmpTls.certificateAuthority"
          + " or its key to HmpTls.pinnedKey ("
          + text(error)
          + ")";
    }
    if (find(error, SSLException.class) != null) {
      return "no TLS connection (" + text(error) + ")";
    }
    if (find(error, InterruptedIOException.class) != null) {
      return "no answer in time (" + text(error) + ")";
    }
    return find(error, ConnectException.class) != null
        ? "cannot connect; is the appliance up and the port right? (" + text(error) + ")"
        : text(error);
  }

  private static <T extends Throwable> @Nullable T find(Throwable error, Class<T> type) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }

  private static String text(IOException error) {
    Throwable root = error;
    while (root instanceof NotSentException && root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }
}
