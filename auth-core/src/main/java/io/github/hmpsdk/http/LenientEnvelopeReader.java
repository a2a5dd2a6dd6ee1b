package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.Response;
import io.github.hmpsdk.error.HmpException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are not in the form of the reference's rules, but in one that its examples show:
 * without the {@code data} around it (get-feed-information, HMP 3.8), or with a list where one
 * object was asked for by its id (get-information-on-a-source, HMP 4.1.1). Of such a list, only the
 * object with that very id is the answer. Anything else is refused.
 */
final class LenientEnvelopeReader {

  /** More than any one object takes; a tree takes many times that in memory. */
  private static final int TREE_LIMIT = 1024 * 1024;

  private final Response response;
  private final JavaType type;
  private final ObjectReader reader;
  private final KnownSecrets known;

  LenientEnvelopeReader(Response response, JavaType type, ObjectReader reader, KnownSecrets known) {
    this.known = known;
    this.response = response;
    this.type = type;
    this.reader = reader;
  }

  /** The complaint is what the rules' form met; null if only {@code data} was missing. */
  Object read(byte[] bytes, @Nullable MismatchedInputException complaint) throws IOException {
    JsonNode root = bytes.length <= TREE_LIMIT ? reader.readTree(bytes) : null;
    HmpException error = HiddenErrors.in(root, response, known);
    if (error != null) {
      throw error;
    }
    JsonNode data = root == null ? null : data(root);
    if (data != null) {
      return reader.readValue(Json.MAPPER.createObjectNode().<ObjectNode>set("data", data));
    }
    if (complaint != null) {
      throw complaint;
    }
    String found = root != null && root.has("data") ? "null" : "nothing";
    throw UnexpectedAnswers.answer(
        response, "data: expected " + MismatchMessage.expected(dataType()) + ", found " + found);
  }

  private @Nullable JsonNode data(JsonNode root) {
    boolean promisesList = dataType().isCollectionLikeType();
    if (promisesList) {
      return root.isArray() ? root : null;
    }
    if (root.isObject() && !root.has("data")) {
      return isModel(root) ? root : null;
    }
    JsonNode list = root.isArray() ? root : root.path("data");
    return list.isArray() && asksById() ? oneOf(list) : null;
  }

  /** Some property that the definition knows, or it is anything. */
  private boolean isModel(JsonNode root) {
    for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
      if (ModelProperties.has(dataType().getRawClass(), names.next())) {
        return true;
      }
    }
    return false;
  }

  private JsonNode oneOf(JsonNode list) {
    String id = lastSegment();
    for (JsonNode candidate : list) {
      JsonNode own = candidate.has("id") ? candidate.path("id") : candidate.path("_id");
      if (own.isValueNode() && own.asText().equals(id)) {
        return candidate;
      }
    }
    throw UnexpectedAnswers.kind(
        response, "the object with the id in the path", "a list without it");
  }

  private boolean asksById() {
    return Operations.of(response.request()).path().endsWith("}");
  }

  /** A plus sign is one in a path. */
  private String lastSegment() {
    String path = response.request().url().replaceFirst("[?#].*", "");
    String segment = path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B");
    return URLDecoder.decode(segment, StandardCharsets.UTF_8);
  }

  private JavaType dataType() {
    return ModelProperties.type(type, "data");
  }
}
