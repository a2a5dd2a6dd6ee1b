package io.github.hmpsdk.http;

import feign.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A body whose first bytes have been looked at, and are read again. Looks no further than the first
 * byte that is not blank, and so waits for no more. Not thread-safe.
 */
final class PeekedBody extends FilterInputStream {

  private static final int LIMIT = 512;
  private static final int[][] MARKS = {{0xEF, 0xBB, 0xBF}, {0xFE, 0xFF, 0}, {0xFF, 0xFE}};

  private final byte[] start;
  private int position;

  private PeekedBody(InputStream body, byte[] start) {
    super(body);
    this.start = start;
  }

  static PeekedBody of(InputStream body) throws IOException {
    byte[] buffer = new byte[LIMIT];
    int length = 0;
    int read = 0;
    while (read >= 0 && length < LIMIT && first(Arrays.copyOf(buffer, length)) < 0) {
      read = body.read(buffer, length, LIMIT - length);
      length += Math.max(0, read);
    }
    return new PeekedBody(body, Arrays.copyOf(buffer, length));
  }

  /** The first byte that is not blank, after a byte order mark; -1 if there is none. */
  static int first(byte[] start) {
    return first(start, start.length);
  }

  /** The same of the beginning of an array. */
  static int first(byte[] start, int length) {
    for (int i = markLength(start, length); i < length; i++) {
      if (" \t\r\n".indexOf(start[i]) < 0) {
        return start[i] & 0xFF;
      }
    }
    return -1;
  }

  int first() {
    return first(start);
  }

  /** Nothing but blanks, to its end. */
  boolean isEmpty() {
    return first() < 0 && start.length < LIMIT;
  }

  /** Whether the content says, by its type or by its first character, that it is text. */
  static boolean isText(Response response, int first) {
    return first == '<' || first == '{' || first == '[' || !textType(response).isEmpty();
  }

  /** Whether the head names a type that is not text. */
  static boolean saysBytes(Response response) {
    return !MediaTypes.claimed(response).isEmpty() && textType(response).isEmpty();
  }

  /** What kind of text it is, in a word of ours; empty if it is none. */
  static String kind(Response response, int first) {
    String type = textType(response);
    if (!type.isEmpty()) {
      return type;
    }
    return first == '<' ? "a page" : "JSON";
  }

  private static String textType(Response response) {
    String type = MediaTypes.claimed(response);
    if (type.contains("json")) {
      return "application/json";
    }
    if (type.contains("html")) {
      return "text/html";
    }
    boolean text =
        type.startsWith("text/")
            || type.contains("xml")
            || type.contains("javascript")
            || type.contains("x-www-form-urlencoded")
            || type.startsWith("multipart/");
    return text ? "text" : "";
  }

  private static int markLength(byte[] start, int length) {
    for (int[] mark : MARKS) {
      boolean here = length >= mark.length;
      for (int i = 0; here && i < mark.length; i++) {
        here = (start[i] & 0xFF) == mark[i];
      }
      if (here) {
        return mark.length;
      }
    }
    return 0;
  }

  @Override
  public int read() throws IOException {
    return position < start.length ? start[position++] & 0xFF : in.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int left = Math.min(length, start.length - position);
    if (left <= 0) {
      return in.read(buffer, offset, length);
    }
    System.arraycopy(start, position, buffer, offset, left);
    position += left;
    return left;
  }

  @Override
  public long skip(long count) throws IOException {
    long left = Math.min(count, start.length - position);
    if (left <= 0) {
      return in.skip(count);
    }
    position += (int) left;
    return left;
  }

  @Override
  public int available() throws IOException {
    return start.length - position + in.available();
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
