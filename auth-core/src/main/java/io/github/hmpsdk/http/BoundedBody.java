package io.github.hmpsdk.http;

import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads bodies into memory up to a limit, and headers without regard to case. */
final class BoundedBody {

  /** More than any documented error says. */
  static final int ERROR_LIMIT = 64 * 1024;

  private BoundedBody() {}

  /**
   * Reads a whole body.
   *
   * @return null if it is longer than the limit
   */
  static byte @Nullable [] read(Response response, int limit) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    try (InputStream in = response.body().asInputStream()) {
      byte[] bytes = in.readNBytes(limit);
      return bytes.length == limit && in.read() >= 0 ? null : bytes;
    }
  }

  static String contentType(Response response) {
    return header(response.headers(), "Content-Type").toLowerCase(Locale.ROOT);
  }

  static String header(Map<String, Collection<String>> headers, String name) {
    for (Map.Entry<String, Collection<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
        return header.getValue().iterator().next();
      }
    }
    return "";
  }
}
