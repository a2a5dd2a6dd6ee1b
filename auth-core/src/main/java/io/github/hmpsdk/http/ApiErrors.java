package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Request;
import io.github.hmpsdk.error.ApiErrorBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Internal: reads the appliance's error bodies, whatever they are: HMP's JSON, HTML, or nothing.
 * Stateless and thread-safe.
 */
public final class ApiErrors {

  private static final int MAX_TEXT = 500;

  private ApiErrors() {}

  /**
   * Reads an error. What its texts call a secret is masked.
   *
   * @param bytes the body; may be null or anything
   * @return {@link ApiErrorBody#EMPTY} if it is not HMP's JSON; texts are cut to 500 characters and
   *     free of control characters
   */
  public static ApiErrorBody read(byte @Nullable [] bytes) {
    return read(bytes, new KnownSecrets());
  }

  /**
   * Reads an error. What its texts call a secret is masked, and so is every secret of the request
   * that it answers and of those that were sent before.
   *
   * @param bytes the body; may be null or anything
   * @param sent the request that it answers
   * @param known what was sent before
   * @return {@link ApiErrorBody#EMPTY} if it is not HMP's JSON; texts are cut to 500 characters and
   *     free of control characters
   */
  public static ApiErrorBody read(byte @Nullable [] bytes, Request sent, KnownSecrets known) {
    known.rememberSent(sent);
    return read(bytes, known);
  }

  /**
   * Whether a body is something that the appliance says: a JSON object, as all its answers are, and
   * not one whose {@code data} is null.
   *
   * @param bytes the body; may be anything
   * @return false for nothing, for what is no JSON, and for JSON of another kind
   */
  public static boolean isObject(byte[] bytes) {
    try {
      JsonNode json = Json.MAPPER.readTree(bytes);
      return json != null && json.isObject() && !json.path("data").isNull();
    } catch (IOException notJson) {
      return false;
    }
  }

  private static ApiErrorBody read(byte @Nullable [] bytes, KnownSecrets known) {
    if (bytes == null || bytes.length == 0 || bytes[0] == '<') {
      return ApiErrorBody.EMPTY;
    }
    try {
      JsonNode error = Json.MAPPER.readTree(bytes);
      return error != null && error.isObject()
          ? new ApiErrorBody(
              text(error, "code", known), text(error, "name", known), text(error, "message", known))
          : ApiErrorBody.EMPTY;
    } catch (IOException notJson) {
      return ApiErrorBody.EMPTY;
    }
  }

  /** Masked before it is cut: half a secret is not recognized. */
  private static String text(JsonNode error, String field, KnownSecrets known) {
    JsonNode value = error.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    String clean = Invisible.blanked(Secrets.masked(text, known)).strip();
    return clean.length() <= MAX_TEXT ? clean : clean.substring(0, MAX_TEXT) + "...";
  }
}
