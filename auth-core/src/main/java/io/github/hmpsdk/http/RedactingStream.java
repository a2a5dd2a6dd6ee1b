package io.github.hmpsdk.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose errors repeat nothing of it. */
final class RedactingStream extends FilterInputStream {

  RedactingStream(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    try {
      return in.skip(count);
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }

  @Override
  public int available() throws IOException {
    try {
      return in.available();
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      in.close();
    } catch (IOException failed) {
      throw IoErrors.clean(failed);
    }
  }
}
