package io.github.hmpsdk.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** JSON that fits a schema, with every property that it has. */
final class Samples {

  /** Stands in every property that is a secret. */
  static final String CANARY = "canary-in-a-coal-mine";

  /** Stands in every enumeration: no definition knows it. */
  static final String NEW_VALUE = "value of a newer appliance";

  private Samples() {}

  static ObjectNode of(String schema) {
    return (ObjectNode) of(Definition.schema(schema));
  }

  static JsonNode of(JsonNode schema) {
    JsonNode resolved = Definition.resolve(schema);
    if (resolved.has("oneOf")) {
      return of(resolved.get("oneOf").get(0));
    }
    if (Definition.isObject(resolved)) {
      ObjectNode sample = Json.object();
      Definition.properties(resolved).forEach((name, property) -> sample.set(name, of(property)));
      return sample;
    }
    return switch (resolved.path("type").asText()) {
      case "array" -> Json.array().add(of(resolved.path("items")));
      case "boolean" -> BooleanNode.TRUE;
      case "integer" -> integer(resolved);
      case "number" -> new DoubleNode(0.5);
      case "string" -> text(resolved);
      case "object" -> Json.object().put("right", CANARY); // of which nothing is known
      default -> throw new AssertionError("no sample for " + resolved);
    };
  }

  /** Nothing but what never changes, such as the property that tells alternatives apart. */
  static ObjectNode constantsOf(String schema) {
    ObjectNode sample = of(schema);
    Definition.properties(Definition.schema(schema))
        .forEach(
            (name, property) -> {
              if (!property.has("pattern")) {
                sample.remove(name);
              }
            });
    return sample;
  }

  private static JsonNode integer(JsonNode schema) {
    boolean isLong = schema.path("format").asText().equals("int64");
    long value = isLong ? 1L << 31 : 16;
    value = Math.min(Math.max(value, schema.path("minimum").asLong(value)), maximum(schema));
    return isLong ? new LongNode(value) : new IntNode(Math.toIntExact(value));
  }

  private static long maximum(JsonNode schema) {
    return schema.path("maximum").asLong(Long.MAX_VALUE);
  }

  private static JsonNode text(JsonNode schema) {
    if (schema.has("enum")) {
      return new TextNode(NEW_VALUE);
    }
    if (schema.path("x-secret").booleanValue()) {
      return new TextNode(CANARY);
    }
    if (schema.has("pattern")) {
      return new TextNode(schema.get("pattern").asText().replaceAll("[$^]", ""));
    }
    return new TextNode(
        schema.path("format").asText().equals("date-time") ? "2026-11-01T12:30:00Z" : "some text");
  }
}
