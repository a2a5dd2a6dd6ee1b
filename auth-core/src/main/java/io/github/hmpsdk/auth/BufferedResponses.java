package io.github.hmpsdk.auth;

import feign.Response;
import io.github.hmpsdk.http.BoundedBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the beginning of a body into memory and lets go of the connection. Stateless. */
final class BufferedResponses {

  private BufferedResponses() {}

  /**
   * The same answer with as much of its body as there is, up to a limit, and with the length of
   * that. A body that breaks off is one that ends there: the status has been said.
   */
  static Response of(Response response, int limit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      BoundedBody.readUpTo(response, limit, bytes);
    } catch (IOException brokeOff) {
      return with(response, bytes.toByteArray());
    }
    return with(response, bytes.toByteArray());
  }

  /**
   * The same for an answer that counts only if it is whole.
   *
   * @throws IOException if its body breaks off
   */
  static Response whole(Response response, int limit) throws IOException {
    return with(response, BoundedBody.readUpTo(response, limit));
  }

  private static Response with(Response response, byte[] body) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(response.headers());
    boolean hadLength = headers.keySet().removeIf("Content-Length"::equalsIgnoreCase);
    if (hadLength) {
      headers.put("Content-Length", List.of(String.valueOf(body.length)));
    }
    return response.toBuilder().headers(headers).body(body).build();
  }

  /** The body of an answer that is in memory. */
  static byte[] bytes(Response inMemory) {
    if (inMemory.body() == null) {
      return new byte[0];
    }
    try (InputStream in = inMemory.body().asInputStream()) {
      return in.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
