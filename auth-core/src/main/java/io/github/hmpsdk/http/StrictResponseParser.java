package io.github.hmpsdk.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads heads of answers, bounds interim ones (1xx), and knows what its connection must not be used
 * for again: bytes behind an answer, or framing that two readers would take for two different
 * things (RFC 9112 6.3).
 */
final class StrictResponseParser extends DefaultHttpResponseParser {

  private static final int MOST_INTERIM = 100;

  private @Nullable SessionInputBuffer buffer;
  private int interim;
  private boolean ambiguous;

  StrictResponseParser(Http1Config limits) {
    super(limits);
  }

  @Override
  public @Nullable ClassicHttpResponse parse(SessionInputBuffer input, InputStream stream)
      throws IOException, HttpException {
    buffer = input;
    NotingEnd noting = new NotingEnd(stream);
    ClassicHttpResponse response = super.parse(input, noting);
    if (response != null) {
      if (noting.ended) { // the parser takes the end of the stream for the end of the head
        throw new ConnectionClosedException("the answer was cut off within its head");
      }
      count(response.getCode());
      ambiguous |=
          response.containsHeader(HttpHeaders.TRANSFER_ENCODING)
              && response.containsHeader(HttpHeaders.CONTENT_LENGTH);
    }
    return response;
  }

  /** Whether the answer that was read last ended where its connection's input ends. */
  boolean isClean() {
    return !ambiguous && (buffer == null || buffer.length() == 0);
  }

  private void count(int status) throws ProtocolException {
    interim = status < 200 ? interim + 1 : 0;
    if (interim > MOST_INTERIM) {
      throw new ProtocolException("more than " + MOST_INTERIM + " interim answers");
    }
  }

  private static final class NotingEnd extends FilterInputStream {

    private boolean ended;

    NotingEnd(InputStream stream) {
      super(stream);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      ended |= read < 0;
      return read;
    }
  }
}
