package io.github.hmpsdk.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A whole JSON body in an array that is used again for the next one: else each list would cost its
 * length in garbage. Whoever keeps something of it beyond {@link #close()} copies it. What is
 * pooled is bounded for all clients together: {@value #SLOTS} arrays of at most 128 KiB. Of one
 * thread.
 */
final class BodyBuffer implements AutoCloseable {

  private static final int SLOTS = 8;
  private static final int SMALLEST = 16 * 1024;
  private static final int MOST_POOLED = 128 * 1024;

  /** Nobody is given more memory than this on the word of a head alone. */
  private static final int LIKELY = 1024 * 1024;

  private static final AtomicReferenceArray<byte @Nullable []> POOL =
      new AtomicReferenceArray<>(SLOTS);

  private byte[] bytes;
  private int length;

  private BodyBuffer(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a body and lets go of its connection.
   *
   * @return null if it is longer than the limit
   */
  static @Nullable BodyBuffer read(Response response, int limit) throws IOException {
    if (response.body() == null) {
      return new BodyBuffer(new byte[0]);
    }
    Integer told = response.body().length();
    BodyBuffer buffer = new BodyBuffer(taken(told == null ? 0 : Math.min(told, LIKELY) + 1));
    boolean whole = false;
    try (InputStream in = response.body().asInputStream()) {
      whole = buffer.fill(in, limit);
    } finally {
      if (!whole) {
        buffer.close();
      }
    }
    return whole ? buffer : null;
  }

  /** The body, from the beginning to {@link #length()}; what is behind is of others. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** A copy, for what is rare. */
  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public void close() {
    if (bytes.length >= SMALLEST && bytes.length <= MOST_POOLED) {
      Arrays.fill(bytes, 0, length, (byte) 0); // what was in it is nobody else's
      POOL.lazySet(slot(), bytes);
    }
    bytes = new byte[0];
    length = 0;
  }

  /** To its end: one more read than it has bytes. */
  private boolean fill(InputStream in, int limit) throws IOException {
    while (true) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(SMALLEST, 2 * bytes.length));
      }
      int read = in.read(bytes, length, bytes.length - length);
      if (read < 0) {
        return true;
      }
      length += read;
      if (length > limit) {
        return false;
      }
    }
  }

  private static byte[] taken(int size) {
    byte[] pooled = POOL.getAndSet(slot(), null);
    return pooled != null && pooled.length >= size ? pooled : new byte[Math.max(SMALLEST, size)];
  }

  /** Threads that are many share, and a lost array is only garbage. */
  private static int slot() {
    return (int) (Thread.currentThread().getId() & (SLOTS - 1));
  }
}
