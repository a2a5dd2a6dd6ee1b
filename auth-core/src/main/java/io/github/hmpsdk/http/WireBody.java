package io.github.hmpsdk.http;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Internal: the body of an answer of {@link HttpTransport}, whose errors repeat nothing of it. Its
 * beginning can be looked at without a copy of the answer. Not thread-safe, but for closing.
 */
public final class WireBody implements Response.Body {

  private final BodyStream body;
  private final @Nullable Integer length;
  private InputStream unread;
  private boolean refusal;

  WireBody(BodyStream body, @Nullable Integer length) {
    this.body = body;
    this.length = length;
    this.unread = body;
  }

  /**
   * Puts back what was read of it.
   *
   * @param start what was read since it was asked for
   * @param isRefusal whether that is a refusal in disguise
   */
  public void putBack(byte[] start, boolean isRefusal) {
    unread = new SequenceInputStream(new ByteArrayInputStream(start), unread);
    refusal = isRefusal;
  }

  /**
   * What somebody found who looked at its beginning.
   *
   * @return whether it is a refusal in disguise
   */
  public boolean isRefusal() {
    return refusal;
  }

  @Override
  public @Nullable Integer length() {
    return length;
  }

  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public InputStream asInputStream() {
    return unread;
  }

  @Override
  public Reader asReader(Charset charset) {
    return new InputStreamReader(unread, charset);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
