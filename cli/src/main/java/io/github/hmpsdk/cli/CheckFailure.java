package io.github.hmpsdk.cli;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpTransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Failures in words that may be sent to others: a server's own words are left out but for its code
 * and name, since they may hold anything. Stateless.
 */
final class CheckFailure {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private static final int MOST_CAUSES = 20;

  private CheckFailure() {}

  static String words(Throwable failure, SiteMask mask) {
    if (failure instanceof HmpApiException answered && answered.status() > 0) {
      String row = (word(answered.code(), mask) + " " + word(answered.name(), mask)).strip();
      return row.isEmpty() ? "" + answered.status() : answered.status() + " " + row;
    }
    if (failure instanceof HmpDecodingException) {
      return "the answer cannot be read: another form than the definition's";
    }
    if (failure instanceof HmpTransportException
        || failure instanceof AuthenticationFailedException) {
      return io(failure);
    }
    return "refused by the SDK: " + failure.getClass().getSimpleName();
  }

  /** Whether the appliance, or the way there, is in trouble. */
  static boolean isTrouble(Throwable failure) {
    boolean overloaded =
        failure instanceof HmpApiException answered
            && (answered.status() == 429 || answered.status() >= 500);
    return overloaded
        || !(failure instanceof HmpApiException || failure instanceof HmpDecodingException);
  }

  /** By what is known of the kind: names of internal classes say nothing to anybody. */
  private static String io(Throwable failure) {
    if (has(failure, InterruptedIOException.class) || has(failure, TimeoutException.class)) {
      return "no answer in time";
    }
    if (has(failure, SSLException.class)) {
      return "the TLS connection failed";
    }
    if (has(failure, UnknownHostException.class)) {
      return "no such host";
    }
    if (has(failure, ConnectException.class)) {
      return "no connection";
    }
    return failure instanceof AuthenticationFailedException && !has(failure, IOException.class)
        ? "the answer to the login is none: no session, or not in HMP's form"
        : "no whole answer: it broke off, or is no HTTP";
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
      if (type.isInstance(at)) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }

  private static String word(String text, SiteMask mask) {
    String masked = mask.mask(text);
    return WORD.matcher(masked).matches() ? masked : "";
  }
}
