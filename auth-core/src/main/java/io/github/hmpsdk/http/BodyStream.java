package io.github.hmpsdk.http;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of an answer. Read to its end, its connection goes back to the pool. Closed before, the
 * connection is dropped, unless what is left is known to be little and there already: nothing is
 * waited for just to be thrown away. Closing is at once, from any thread, and ends a read that is
 * under way.
 */
final class BodyStream extends FilterInputStream {

  private static final long LITTLE = 8 * 1024;

  private final Closeable response;
  private final Exchange exchange;
  private final long length;
  private long received;
  private volatile boolean reading;
  private volatile boolean ended;
  private volatile boolean closed;

  BodyStream(InputStream content, long length, Closeable response, Exchange exchange) {
    super(content);
    this.length = length;
    this.response = response;
    this.exchange = exchange;
  }

  @Override
  public int read() throws IOException {
    reading = true;
    try {
      refuseIfClosed();
      int read = in.read();
      refuseIfClosed();
      count(read < 0 ? read : 1);
      return read;
    } catch (IOException failed) {
      throw exchange.explain(failed);
    } finally {
      reading = false;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int size) throws IOException {
    reading = true;
    try {
      refuseIfClosed();
      int read = in.read(buffer, offset, size);
      refuseIfClosed();
      count(read);
      return read;
    } catch (IOException failed) {
      throw exchange.explain(failed);
    } finally {
      reading = false;
    }
  }

  /** By reading, so that everything is counted and the end is seen. */
  @Override
  public long skip(long bytes) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(0, bytes), LITTLE)];
    long skipped = 0;
    while (skipped < bytes) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, bytes - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public void close() throws IOException {
    closed = true; // first, so that no reader takes what is left out for the end
    if (!ended && !isDrained()) {
      exchange.failed();
    }
    ended = true;
    try {
      response.close();
    } catch (IOException dropped) {
      return; // that was the intention
    }
  }

  private void refuseIfClosed() throws IOException {
    if (closed) {
      throw new IOException("Stream closed");
    }
  }

  private void count(int read) {
    if (read < 0) {
      ended = true;
    } else {
      received += read;
    }
  }

  /** What is left is read only if that takes no waiting. */
  private boolean isDrained() {
    long left = length - received;
    try {
      if (reading || length < 0 || left > LITTLE || in.available() < left) {
        return false;
      }
      in.readNBytes((int) left);
      return in.read() < 0;
    } catch (IOException broken) {
      return false;
    }
  }
}
