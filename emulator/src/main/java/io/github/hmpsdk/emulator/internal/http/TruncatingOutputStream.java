package io.github.hmpsdk.emulator.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.io.EofException;

/** Lets so many bytes through and then fails. Closing it closes nothing. */
final class TruncatingOutputStream extends OutputStream {

  private final OutputStream out;
  private long left;

  TruncatingOutputStream(OutputStream out, long bytes) {
    this.out = out;
    this.left = bytes;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int allowed = (int) Math.min(left, count);
    out.write(bytes, offset, allowed);
    left -= allowed;
    if (allowed < count) {
      throw new EofException("cut on command");
    }
  }
}
