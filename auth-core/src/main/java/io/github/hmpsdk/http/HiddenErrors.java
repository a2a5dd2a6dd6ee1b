package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.HmpOperation.ErrorRow;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.HmpApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds HMP's errors in answers whose status says success. The error's own {@code httpStatusCode}
 * counts as if it had come, else the status that the operation's row for its code has. No model has
 * a property {@code code} or {@code httpStatusCode} (HMP 4.1.1, error handling). Stateless.
 */
final class HiddenErrors {

  static final String NOT_AUTHORIZED = "020001";
  private static final byte[] MARK = "\"code\"".getBytes(StandardCharsets.US_ASCII);

  private HiddenErrors() {}

  /** Whether a look at the tree is worth while; cheap, and wrong at most for UTF-16. */
  static boolean mayBeIn(byte[] json, int length) {
    for (int i = MARK.length - 1; i < length; i++) {
      // the rare one first: a quote is everywhere
      if (json[i - 2] == 'd'
          && json[i] == '"'
          && Arrays.equals(json, i - MARK.length + 1, i + 1, MARK, 0, MARK.length)) {
        return true;
      }
    }
    return false;
  }

  /** The exception for what a body says, or null if it is no error. */
  static @Nullable HmpApiException in(byte[] body, Response response, KnownSecrets known) {
    try {
      return in(Json.MAPPER.readTree(body), response, known);
    } catch (IOException noJson) {
      return null;
    }
  }

  /** The same for JSON. */
  static @Nullable HmpApiException in(
      @Nullable JsonNode json, Response response, KnownSecrets known) {
    JsonNode error = find(json);
    if (error == null) {
      return null;
    }
    ApiErrorBody body = read(error, response, known);
    int status = status(error, body, Operations.annotation(response.request()));
    return status == 0
        ? new HmpApiException(
            Operations.of(response.request()),
            response.status(),
            body,
            "an error, although the status says success")
        : HmpErrorDecoder.exception(response, status, body, known, null);
  }

  private static @Nullable JsonNode find(@Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    if (json.isArray()) {
      return json.size() == 1 ? find(json.get(0)) : null;
    }
    boolean hasData = json.hasNonNull("data");
    if (isError(json, hasData)) {
      return json;
    }
    JsonNode inside = json.path("data");
    return hasData && isError(inside, true) ? inside : null;
  }

  /** Beside or inside data, only with the status: a newer model may have a code of its own. */
  private static boolean isError(JsonNode json, boolean needsStatus) {
    boolean hasStatus = statusOf(json) != 0;
    boolean hasCode = json.path("code").isValueNode() && json.hasNonNull("code");
    boolean says = json.path("name").isTextual() || json.path("message").isTextual();
    return needsStatus ? hasCode && hasStatus : (hasCode || hasStatus) && says;
  }

  private static int status(JsonNode error, ApiErrorBody body, @Nullable HmpOperation operation) {
    int own = statusOf(error);
    if (own != 0 || operation == null) {
      return own;
    }
    for (ErrorRow row : operation.errors()) {
      if (row.code().equals(body.code()) && Set.of("", row.name()).contains(body.name())) {
        return row.status();
      }
    }
    return body.code().equals(NOT_AUTHORIZED) ? 401 : 0;
  }

  /** As a number or as text: the reference prints both. */
  private static int statusOf(JsonNode error) {
    int status = error.path("httpStatusCode").asInt();
    return status >= 400 && status <= 599 ? status : 0;
  }

  private static ApiErrorBody read(JsonNode error, Response response, KnownSecrets known) {
    try {
      return ApiErrors.read(Json.MAPPER.writeValueAsBytes(error), response.request(), known);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("JSON that was read cannot be written", impossible);
    }
  }
}
