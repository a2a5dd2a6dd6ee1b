package io.github.hmpsdk.http;

import feign.Response;
import io.github.hmpsdk.error.HmpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are no JSON: films, pictures, and nothing. What is text, by its type or by its first
 * bytes, is none of them. Any other type is taken: the definition's are examples. Stateless.
 */
final class BytesAnswers {

  private static final int GZIP = 0x1F;

  private BytesAnswers() {}

  /**
   * A film, to be read and closed by the caller; closed here if it is none. What its head says is
   * believed until it is read.
   */
  static InputStream stream(Response response, KnownSecrets known) throws IOException {
    InputStream body =
        response.body() == null ? InputStream.nullInputStream() : response.body().asInputStream();
    try {
      HmpException part = halfOf(response, "a download", -1);
      if (part != null) {
        throw part;
      }
      return PeekedBody.saysBytes(response)
          ? new Download(response, body, known)
          : begin(response, body, known);
    } catch (IOException | RuntimeException none) {
      try (body) {
        throw none;
      }
    }
  }

  /** The same once its first bytes are there. */
  static PeekedBody begin(Response response, InputStream body, KnownSecrets known)
      throws IOException {
    PeekedBody film = PeekedBody.of(body);
    HmpException refusal = refusal(response, "a download", film, known);
    if (refusal != null) {
      throw refusal;
    }
    return film;
  }

  /** Checks that bytes may be a picture. */
  static void expectPicture(Response response, byte[] bytes, KnownSecrets known)
      throws IOException {
    PeekedBody picture = PeekedBody.of(new ByteArrayInputStream(bytes));
    HmpException refusal = refusal(response, "a picture", picture, known);
    if (refusal != null) {
      throw refusal;
    }
  }

  /** Checks that an answer nobody reads is neither an error nor a page; reads 64 KiB at most. */
  static void expectNothing(Response response, KnownSecrets known) throws IOException {
    byte[] bytes = BoundedBody.readUpTo(response, BoundedBody.ERROR_LIMIT);
    int first = PeekedBody.first(bytes);
    HmpException error = error(response, first, bytes, known);
    if (error != null) {
      throw error;
    }
    if (first == '<' || (first >= 0 && MediaTypes.claimed(response).contains("html"))) {
      throw UnexpectedAnswers.kind(response, "nothing", "a page");
    }
  }

  private static @Nullable HmpException refusal(
      Response response, String expected, PeekedBody body, KnownSecrets known) throws IOException {
    if (body.isEmpty()) {
      return UnexpectedAnswers.kind(response, expected, "nothing");
    }
    int first = body.first();
    if (PeekedBody.isText(response, first)) {
      HmpException error = error(response, first, body.readNBytes(BoundedBody.ERROR_LIMIT), known);
      return error != null
          ? error
          : UnexpectedAnswers.kind(response, expected, PeekedBody.kind(response, first));
    }
    return halfOf(response, expected, first);
  }

  /** Complete and as it is: nobody asked for less (RFC 9110 14.2, 12.5.3). */
  private static @Nullable HmpException halfOf(Response response, String expected, int first) {
    if (response.status() == 206
        && Headers.first(response.request().headers(), "Range").isEmpty()) {
      return UnexpectedAnswers.kind(response, expected, "a part of one");
    }
    boolean compressed = Headers.first(response.headers(), "Content-Encoding").contains("gzip");
    return compressed && first == GZIP
        ? UnexpectedAnswers.kind(response, expected, "a compressed one")
        : null;
  }

  private static @Nullable HmpException error(
      Response response, int first, byte[] bytes, KnownSecrets known) {
    return first == '{' || first == '[' ? HiddenErrors.in(bytes, response, known) : null;
  }
}
