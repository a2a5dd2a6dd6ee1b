package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.error.ApiErrorBody;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the appliance's error bodies, whatever they are: HMP's JSON, HTML, or nothing. */
public final class ApiErrors {

  private static final int MAX_TEXT = 500;

  private ApiErrors() {}

  /**
   * Reads an error.
   *
   * @param bytes the body; may be null or anything
   * @return {@link ApiErrorBody#EMPTY} if it is not HMP's JSON; texts are cut to 500 characters and
   *     free of control characters
   */
  public static ApiErrorBody read(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length == 0 || bytes[0] == '<') {
      return ApiErrorBody.EMPTY;
    }
    try {
      JsonNode error = Json.MAPPER.readTree(bytes);
      return error != null && error.isObject()
          ? new ApiErrorBody(text(error, "code"), text(error, "name"), text(error, "message"))
          : ApiErrorBody.EMPTY;
    } catch (IOException notJson) {
      return ApiErrorBody.EMPTY;
    }
  }

  private static String text(JsonNode error, String field) {
    JsonNode value = error.path(field);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() <= MAX_TEXT ? clean : clean.substring(0, MAX_TEXT) + "...";
  }
}
