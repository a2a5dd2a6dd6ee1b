package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Map;

/** JSON as anyone's mapper reads and writes it: no settings but the date module and its format. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  /** Equal, or both numbers of equal value: 0 and 0.0 are the same JSON number. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : Boolean.compare(a.equals(b), true);

  private Json() {}

  static Object read(String json, Type type) {
    try {
      return MAPPER.readValue(json, MAPPER.constructType(type));
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a value is written as. */
  static JsonNode tree(Object value) {
    return tree(write(value));
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Asserts equality, nulls aside: absent and null mean the same here. */
  static void assertSame(JsonNode actual, JsonNode expected) {
    JsonNode sent = withoutNulls(expected);
    assertThat(actual.equals(BY_VALUE, sent)).as("%n%s%nshould be%n%s", actual, sent).isTrue();
  }

  /** A copy without the properties that are null. */
  static JsonNode withoutNulls(JsonNode json) {
    if (json.isArray()) {
      ArrayNode copy = array();
      json.forEach(element -> copy.add(withoutNulls(element)));
      return copy;
    }
    if (!json.isObject()) {
      return json;
    }
    ObjectNode copy = object();
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      if (!property.getValue().isNull()) {
        copy.set(property.getKey(), withoutNulls(property.getValue()));
      }
    }
    return copy;
  }
}
