package io.github.hmpsdk.http;

import feign.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Internal: reads bodies into memory, up to a limit, and lets go of the connection. Stateless and
 * thread-safe.
 */
public final class BoundedBody {

  /** Bytes of an error that are read: more than any documented one has. */
  public static final int ERROR_LIMIT = 64 * 1024;

  private static final int STEP = 8 * 1024;

  /** Nobody is given more memory than this on the word of a head alone. */
  private static final int LIKELY = 1024 * 1024;

  private BoundedBody() {}

  /**
   * Reads the beginning of a body.
   *
   * @param response whose body is closed
   * @param limit bytes that are read at most
   * @return as much as there is
   * @throws IOException if it breaks off before
   */
  public static byte[] readUpTo(Response response, int limit) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    readUpTo(response, limit, bytes);
    return bytes.toByteArray();
  }

  /**
   * Reads the beginning of a body for those who can use what came before it broke off, too.
   *
   * @param response whose body is closed
   * @param limit bytes that are read at most
   * @param to takes them as they come
   * @throws IOException if it breaks off before
   */
  public static void readUpTo(Response response, int limit, OutputStream to) throws IOException {
    if (response.body() == null) {
      return;
    }
    try (InputStream in = response.body().asInputStream()) {
      byte[] step = new byte[STEP];
      int left = limit;
      int count = 0;
      while (count >= 0 && left > 0) {
        count = in.read(step, 0, Math.min(STEP, left));
        to.write(step, 0, Math.max(0, count));
        left -= Math.max(0, count);
      }
    }
  }

  /**
   * Reads a whole body.
   *
   * @return null if it is longer than the limit
   */
  static byte @Nullable [] read(Response response, int limit) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    Integer length = response.body().length();
    try (InputStream in = response.body().asInputStream()) {
      if (length != null && length >= 0 && length <= Math.min(limit, LIKELY)) {
        return ofLength(length, in, limit);
      }
      byte[] bytes = in.readNBytes(limit);
      return bytes.length == limit && in.read() >= 0 ? null : bytes;
    }
  }

  /** Into one array that fits, if the head has told the truth. */
  private static byte @Nullable [] ofLength(int length, InputStream in, int limit)
      throws IOException {
    byte[] bytes = new byte[length];
    int read = in.readNBytes(bytes, 0, length);
    if (read < length) {
      return Arrays.copyOf(bytes, read);
    }
    int next = in.read();
    if (next < 0) {
      return bytes;
    }
    byte[] rest = in.readNBytes(limit - length); // somebody else's client does not hold it to that
    byte[] all = Arrays.copyOf(bytes, length + 1 + rest.length);
    all[length] = (byte) next;
    System.arraycopy(rest, 0, all, length + 1, rest.length);
    return all.length > limit ? null : all;
  }
}
