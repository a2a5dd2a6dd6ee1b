package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import feign.Response;
import feign.codec.Decoder;
import io.github.hmpsdk.error.HmpDecodingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers: JSON into models, pictures into bytes, downloads as the stream itself. An answer
 * without content is null. Thread-safe.
 */
public final class HmpDecoder implements Decoder {

  /** Default limit of a body that is read into memory. */
  public static final int DEFAULT_LIMIT = 32 * 1024 * 1024;

  private final int limit;

  /** Reads bodies up to {@link #DEFAULT_LIMIT}. */
  public HmpDecoder() {
    this(DEFAULT_LIMIT);
  }

  /**
   * Reads bodies up to a limit.
   *
   * @param limit in bytes
   */
  public HmpDecoder(int limit) {
    this.limit = limit;
  }

  /**
   * Reads an answer.
   *
   * @throws HmpDecodingException if it is not what the definition promises
   */
  @Override
  public @Nullable Object decode(Response response, Type type) throws IOException {
    if (type == void.class || type == Void.class) {
      return null;
    }
    if (type == InputStream.class) {
      return response.body() == null
          ? InputStream.nullInputStream()
          : response.body().asInputStream();
    }
    byte[] bytes = BoundedBody.read(response, limit);
    if (bytes == null) {
      throw new HmpDecodingException(
          what(response) + ": the answer is longer than " + limit + " bytes", null);
    }
    if (type == byte[].class) {
      return picture(response, bytes);
    }
    return bytes.length == 0 ? null : json(response, bytes, type);
  }

  /** The definition promises image/jpeg; what says that it is text is no picture. */
  private static byte[] picture(Response response, byte[] bytes) {
    String contentType = BoundedBody.contentType(response);
    if (contentType.contains("json") || contentType.startsWith("text/")) {
      throw new HmpDecodingException(
          what(response) + ": expected a picture, got " + MediaTypes.described(response), null);
    }
    return bytes;
  }

  private static Object json(Response response, byte[] bytes, Type type) throws IOException {
    String contentType = BoundedBody.contentType(response);
    if (contentType.contains("html")) {
      throw new HmpDecodingException(what(response) + ": expected JSON, got a page of HTML", null);
    }
    try {
      JavaType target = Json.MAPPER.constructType(type);
      return OtherForms.read(bytes, Json.MAPPER.readerFor(target), response.request().url());
    } catch (JsonProcessingException unreadable) {
      throw new HmpDecodingException(what(response) + ": " + complaint(unreadable), null);
    }
  }

  /** Where and of what kind, but not the text: it may be a secret. */
  private static String complaint(JsonProcessingException unreadable) {
    String at =
        unreadable.getLocation() == null
            ? ""
            : " at byte " + unreadable.getLocation().getByteOffset();
    return "the answer does not fit the definition ("
        + unreadable.getClass().getSimpleName()
        + at
        + ")";
  }

  private static String what(Response response) {
    return Operations.of(response.request()) + " -> " + response.status();
  }
}
