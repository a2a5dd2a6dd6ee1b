package io.github.hmpsdk.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.StreamClosedException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Keeps what a server sent out of I/O errors, their causes and what they suppress. */
final class ErrorRedaction {

  /** Their texts are made of our own addresses, of numbers, and of names in certificates. */
  private static final List<Class<? extends Throwable>> HARMLESS =
      List.of(
          SocketException.class,
          UnknownHostException.class,
          InterruptedIOException.class,
          ClosedChannelException.class,
          SSLException.class,
          GeneralSecurityException.class,
          ConnectionClosedException.class,
          MessageConstraintException.class,
          NoHttpResponseException.class,
          StreamClosedException.class,
          TruncatedChunkException.class);

  /** What the JVM itself says with a bare IOException. */
  private static final Set<String> HARMLESS_TEXTS =
      Set.of(
          "Connection reset by peer",
          "Connection reset",
          "Broken pipe",
          "Stream closed",
          "Stream is closed",
          "closed");

  private static final String OURS = "io.github.hmpsdk.";
  private static final int MAX_TEXT = 1000;
  private static final int MAX_DEPTH = 10;

  private ErrorRedaction() {}

  /** The error itself if it has nothing of the server's; else one that says the same without. */
  static IOException clean(IOException error) {
    if (isHarmless(error, 0)) {
      return error;
    }
    if (error instanceof NotSentException && error.getCause() instanceof IOException cause) {
      return new NotSentException(clean(cause));
    }
    IOException cleaned = copy(error, 0);
    return SendState.mayHaveBeenSent(error) ? cleaned : new NotSentException(cleaned);
  }

  private static boolean isHarmless(Throwable error, int depth) {
    if (depth > MAX_DEPTH || !hasHarmlessText(error)) {
      return false;
    }
    for (Throwable suppressed : error.getSuppressed()) {
      if (!isHarmless(suppressed, depth + 1)) {
        return false;
      }
    }
    return error.getCause() == null || isHarmless(error.getCause(), depth + 1);
  }

  private static boolean hasHarmlessText(Throwable error) {
    String text = error.getMessage();
    if (text == null || HARMLESS_TEXTS.contains(text)) {
      return true;
    }
    return isKnown(error)
        && text.length() <= MAX_TEXT
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isKnown(Throwable error) {
    return HARMLESS.stream().anyMatch(type -> type.isInstance(error))
        || error.getClass().getName().startsWith(OURS);
  }

  /** A name in a certificate may be long and have line breaks. */
  private static String text(Throwable error) {
    if (!hasHarmlessText(error) && !isKnown(error)) {
      return AnswerFaults.describe(error);
    }
    String text = String.valueOf(error.getMessage());
    String oneLine = Invisible.blanked(text);
    return oneLine.length() <= MAX_TEXT ? oneLine : oneLine.substring(0, MAX_TEXT) + "...";
  }

  private static IOException copy(Throwable error, int depth) {
    String text = text(error);
    IOException copy = new RedactedException(error, text, IoErrors.explanation(error, text));
    if (depth < MAX_DEPTH) {
      if (error.getCause() != null) {
        copy.initCause(copy(error.getCause(), depth + 1));
      }
      for (Throwable suppressed : error.getSuppressed()) {
        copy.addSuppressed(copy(suppressed, depth + 1));
      }
    }
    return copy;
  }
}
