package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.drift.DriftKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with an answer: which property, what the definition promises, and what kind
 * was found. Every word of it is from the definition or from here; none is from the answer.
 */
final class MismatchMessage {

  private static final Map<Class<?>, String> KINDS =
      Map.of(
          Integer.class, "an integer",
          Long.class, "an integer",
          Double.class, "a number",
          BigDecimal.class, "a number",
          Boolean.class, "true or false",
          String.class, "text",
          Instant.class, "a time in ISO 8601");

  static final String NO_JSON = "the answer is not JSON";

  private static final String TRAILING = "the JSON has more behind it";

  private MismatchMessage() {}

  static String about(JsonProcessingException unreadable, byte[] json) {
    JavaType target = target(unreadable);
    if (target != null) {
      JsonLocation place = JsonLocation.find(json, path(unreadable));
      String at = place.name().isEmpty() ? "" : place.name() + ": ";
      return at + "expected " + expected(target) + ", found " + place.kind(target);
    }
    JsonProcessingException root = root(unreadable);
    return broken(root) + at(root);
  }

  /** The same as a difference between the appliance and the definition, if it is one. */
  static void noteType(JsonProcessingException unreadable, byte[] json, DriftReading drift) {
    JavaType target = target(unreadable);
    List<JsonMappingException.Reference> path = path(unreadable);
    if (target != null && !path.isEmpty()) {
      JsonLocation place = JsonLocation.find(json, path);
      String schema = // of a list, that of what it is in
          path.stream()
              .map(JsonMappingException.Reference::getFrom)
              .filter(HmpModel.class::isInstance)
              .reduce("", (before, model) -> DriftReading.schema(model), (one, other) -> other);
      String where = place.name().replaceAll("\\[\\d+]", "[]");
      drift.add(schema, where, DriftKind.OTHER_TYPE, place.kind(target));
    }
  }

  private static List<JsonMappingException.Reference> path(JsonProcessingException unreadable) {
    return unreadable instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
  }

  /** What was expected; null if the trouble is another one. */
  private static @Nullable JavaType target(JsonProcessingException unreadable) {
    JsonProcessingException root = root(unreadable);
    boolean mismatch =
        root instanceof MismatchedInputException other
            && other.getTargetType() != null
            && !broken(root).equals(TRAILING);
    return mismatch
        ? Json.MAPPER.constructType(((MismatchedInputException) root).getTargetType())
        : null;
  }

  static String expected(JavaType type) {
    String kind = KINDS.get(type.getRawClass());
    if (kind != null) {
      return kind;
    }
    return type.isCollectionLikeType()
        ? "a list"
        : "an object (" + type.getRawClass().getSimpleName() + ")";
  }

  /** Jackson wraps what its parser met, to add the path. */
  private static JsonProcessingException root(JsonProcessingException unreadable) {
    JsonProcessingException root = unreadable;
    while (root.getCause() instanceof JsonProcessingException cause) {
      root = cause;
    }
    return root;
  }

  private static String broken(JsonProcessingException root) {
    if (root instanceof JsonEOFException) {
      return "the JSON ends too early";
    }
    if (root instanceof StreamConstraintsException) {
      return "the JSON has a text or number that is too long or nested too deeply";
    }
    String message = String.valueOf(root.getOriginalMessage());
    if (message.startsWith("Duplicate field")) {
      return "the JSON has the same name twice in one object";
    }
    return message.startsWith("Trailing token") ? TRAILING : "the answer is not JSON";
  }

  private static String at(JsonProcessingException root) {
    return root.getLocation() == null
        ? ""
        : " (at byte " + root.getLocation().getByteOffset() + ")";
  }
}
