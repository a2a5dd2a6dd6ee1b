package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document, found by reading on to it, in constant memory.
 *
 * @param name such as {@code data[3].port}; a name that the definition does not know is a question
 *     mark
 * @param token what stands there
 * @param fraction whether it is a number that is not whole
 */
record JsonLocation(String name, JsonToken token, boolean fraction) {

  private static final Map<JsonToken, String> KINDS =
      Map.of(
          JsonToken.START_OBJECT, "an object",
          JsonToken.START_ARRAY, "a list",
          JsonToken.END_ARRAY, "a list",
          JsonToken.VALUE_STRING, "text",
          JsonToken.VALUE_NUMBER_INT, "an integer",
          JsonToken.VALUE_NUMBER_FLOAT, "a number",
          JsonToken.VALUE_TRUE, "true or false",
          JsonToken.VALUE_FALSE, "true or false",
          JsonToken.VALUE_NULL, "null");

  static JsonLocation find(byte[] json, List<Reference> path) {
    StringBuilder name = new StringBuilder();
    try (JsonParser parser = Json.MAPPER.createParser(json)) {
      parser.nextToken();
      for (Reference step : path) {
        name.append(step.getFieldName() == null ? index(parser, step) : property(parser, step));
      }
      String at = name.indexOf(".") == 0 ? name.substring(1) : name.toString();
      return new JsonLocation(at, at(parser), isFraction(parser));
    } catch (IOException broken) {
      return new JsonLocation(name.toString(), JsonToken.NOT_AVAILABLE, false);
    }
  }

  /** The kind, told apart from what was expected. */
  String kind(JavaType expected) {
    boolean number = Number.class.isAssignableFrom(expected.getRawClass());
    if (number && token.isNumeric() && !fraction) {
      return "a number out of its range";
    }
    String kind = fraction ? "a fraction" : kindOf(token);
    return kind.equals(MismatchMessage.expected(expected)) ? kind + " that is none" : kind;
  }

  /** The kind of a value by its first token. */
  static String kindOf(@Nullable JsonToken token) {
    return token == null ? "something else" : KINDS.getOrDefault(token, "something else");
  }

  private static JsonToken at(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  private static boolean isFraction(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
        && parser.getDecimalValue().stripTrailingZeros().scale() > 0;
  }

  private static String property(JsonParser parser, Reference step) throws IOException {
    boolean found = false;
    while (!found && parser.nextToken() == JsonToken.FIELD_NAME) {
      found = parser.currentName().equals(step.getFieldName());
      parser.nextToken();
      if (!found) {
        parser.skipChildren();
      }
    }
    return ModelProperties.has(owner(step), step.getFieldName()) ? "." + step.getFieldName() : ".?";
  }

  private static Class<?> owner(Reference step) {
    Object from = step.getFrom();
    return from instanceof Class<?> type ? type : from.getClass();
  }

  /** Nulls have been left out of the list and do not count in the path. */
  private static String index(JsonParser parser, Reference step) throws IOException {
    int index = -1;
    int kept = -1;
    while (kept < step.getIndex() && parser.nextToken() != JsonToken.END_ARRAY) {
      index++;
      kept += parser.hasToken(JsonToken.VALUE_NULL) ? 0 : 1;
      if (kept < step.getIndex()) {
        parser.skipChildren();
      }
    }
    return "[" + index + "]";
  }
}
