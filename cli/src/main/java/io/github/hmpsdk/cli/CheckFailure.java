package io.github.hmpsdk.cli;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpTransportException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Failures in words that may be sent to others: a server's own words are left out but for its code
 * and name, since they may hold anything. Stateless.
 */
final class CheckFailure {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,60}");

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
      return io(root(failure));
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

  private static String io(Throwable root) {
    if (root instanceof SocketTimeoutException || root instanceof TimeoutException) {
      return "no answer in time";
    }
    if (root instanceof SSLException) {
      return "no trust: " + root.getClass().getSimpleName();
    }
    return "no answer: " + root.getClass().getSimpleName();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static String word(String text, SiteMask mask) {
    String masked = mask.mask(text);
    return WORD.matcher(masked).matches() ? masked : "";
  }
}
