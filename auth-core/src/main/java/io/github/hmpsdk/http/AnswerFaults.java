package io.github.hmpsdk.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * Says which part of an answer could not be read, from the way in which HTTP clients begin their
 * complaints; what follows there is the server's own text and is never repeated.
 */
final class AnswerFaults {

  private static final String STATUS_LINE = "the status line of the answer cannot be read";
  private static final String HEADER = "a header of the answer cannot be read";
  private static final String LENGTH = "the length of the answer cannot be read";
  private static final String CHUNK = "the chunks of the answer cannot be read";
  private static final String ENCODING = "the encoding of the answer is not supported";
  private static final String PROXY = "the proxy does not let the connection through";

  /** Of HttpClient 5, OkHttp, the JDK's client and its URL connections; the first that fits. */
  private static final List<Map.Entry<String, String>> BEGINNINGS =
      List.of(
          Map.entry("invalid header", HEADER),
          Map.entry("unexpected header", HEADER),
          Map.entry("invalid trailing header", HEADER),
          Map.entry("no colon in header", HEADER),
          Map.entry("bad header", HEADER),
          Map.entry("bad chunk", CHUNK),
          Map.entry("negative chunk", CHUNK),
          Map.entry("expected chunk", CHUNK),
          Map.entry("crlf expected", CHUNK),
          Map.entry("unexpected content at the end of chunk", CHUNK),
          Map.entry("invalid content length", LENGTH),
          Map.entry("negative content length", LENGTH),
          Map.entry("multiple content-length", LENGTH),
          Map.entry("unsupported transfer", ENCODING),
          Map.entry("connect refused by proxy", PROXY),
          Map.entry("unable to tunnel", PROXY),
          Map.entry("unexpected response code for connect", PROXY),
          Map.entry("status line", STATUS_LINE),
          Map.entry("invalid status", STATUS_LINE),
          Map.entry("unexpected status", STATUS_LINE),
          Map.entry("invalid protocol", STATUS_LINE),
          Map.entry("invalid http", STATUS_LINE),
          Map.entry("unsupported version", STATUS_LINE),
          Map.entry("unsupported http", STATUS_LINE),
          Map.entry("invalid response", STATUS_LINE));

  private AnswerFaults() {}

  static String describe(Throwable fault) {
    if (fault instanceof ZipException) {
      return "the answer's compression cannot be read";
    }
    String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> beginning : BEGINNINGS) {
      if (message.startsWith(beginning.getKey())) {
        return beginning.getValue();
      }
    }
    return "the answer cannot be read";
  }
}
