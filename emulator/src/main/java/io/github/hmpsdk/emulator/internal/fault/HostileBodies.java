package io.github.hmpsdk.emulator.internal.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Bodies that a client should survive. */
final class HostileBodies {

  static final String GARBAGE = "{\"data\":[{\"id\":\"77b931f7-5843\",\"name\":}}, \u0000 nonsense";

  static final String LOGIN_PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>Sign in</title></head><body>
      <h1>Sign in</h1>
      <form method="post" action="/login">
      <input name="username"> <input name="password" type="password"> <button>Sign in</button>
      </form>
      </body></html>
      """;

  private static final int PIECE = 1024 * 1024;

  private HostileBodies() {}

  /** JSON that is nothing but an empty list and a lot of white space, packed in one go. */
  static byte[] gzipBomb(int megabytes) {
    byte[] spaces = new byte[PIECE];
    Arrays.fill(spaces, (byte) ' ');
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(utf8("{\"data\":["));
      for (int i = 0; i < megabytes; i++) {
        out.write(spaces);
      }
      out.write(utf8("]}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
