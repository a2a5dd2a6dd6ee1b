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

/**
 * Internal: says in the caller's words why no answer came, and what to do about it. Stateless and
 * thread-safe.
 */
public final class IoErrors {

  private IoErrors() {}

  /**
   * Takes out of an I/O error, its causes and what it suppresses all texts that may repeat what the
   * server sent. Types of which that is known not to be so stay as they are.
   *
   * @param error any HTTP client's error
   * @return the same error, or one in its place: with its stack trace and the name of its type, and
   *     with a text that says which part of the answer was wrong
   */
  public static IOException clean(IOException error) {
    return ErrorRedaction.clean(error);
  }

  /**
   * Explains an I/O error.
   *
   * @param error the error
   * @return a phrase without a full stop, and without anything that the server sent
   */
  public static String explain(IOException error) {
    CutException cut = find(error, CutException.class);
    if (cut != null) {
      return String.valueOf(cut.getMessage());
    }
    Throwable clean = clean(error);
    while (clean instanceof NotSentException && clean.getCause() != null) {
      clean = clean.getCause();
    }
    if (clean instanceof RedactedException cleaned) {
      return cleaned.explanation();
    }
    String text = clean.getMessage();
    return explanation(clean, text == null ? clean.getClass().getSimpleName() : text);
  }

  /** By the kind of the error; the text is one that may be shown. */
  static String explanation(Throwable error, String text) {
    if (find(error, UnknownHostException.class) != null) {
      return "unknown host; check the address and the name service (" + text + ")";
    }
    if (find(error, SSLPeerUnverifiedException.class) != null) {
      return "the certificate is for another host name; use that name, or HmpTls.pinnedKey ("
          + text
          + ")";
    }
    if (find(error, CertPathBuilderException.class) != null
        || find(error, CertificateException.class) != null) {
      return "the certificate is not trusted; give the appliance's CA to HmpTls.certificateAuthority"
          + " or its key to HmpTls.pinnedKey ("
          + text
          + ")";
    }
    if (find(error, SSLException.class) != null) {
      return "no TLS connection (" + text + ")";
    }
    if (find(error, InterruptedIOException.class) != null) {
      return "no answer in time (" + text + ")";
    }
    return find(error, ConnectException.class) != null
        ? "cannot connect; is the appliance up and the port right? (" + text + ")"
        : text;
  }

  private static <T extends Throwable> @Nullable T find(Throwable error, Class<T> type) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
    }
    return null;
  }
}
