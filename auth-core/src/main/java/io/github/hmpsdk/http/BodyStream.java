package io.github.hmpsdk.http;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer. Read to its end, its connection goes back to the pool; closed before, the
 * connection is dropped rather than drained, since what is left may be gigabytes. While a call with
 * a deadline reads it, the deadline holds, however slowly bytes trickle in.
 */
final class BodyStream extends FilterInputStream {

  private final Closeable response;

  BodyStream(InputStream content, Closeable response) {
    super(content);
    this.response = response;
  }

  @Override
  public int read() throws IOException {
    checkDeadline();
    return in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    checkDeadline();
    return in.read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    response.close();
  }

  private static void checkDeadline() throws IOException {
    @Nullable CallDeadline deadline = CallDeadline.current();
    if (deadline != null && deadline.left().isZero()) {
      throw new InterruptedIOException("The call's time is over");
    }
  }
}
