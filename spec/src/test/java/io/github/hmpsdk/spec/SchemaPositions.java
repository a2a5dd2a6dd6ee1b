package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every place of a definition where a schema stands, or a reference to one. */
final class SchemaPositions {

  private final List<Position> positions = new ArrayList<>();

  private SchemaPositions() {}

  static Stream<Position> of(Spec spec) {
    SchemaPositions found = new SchemaPositions();
    spec.schemas().forEach((name, schema) -> found.add(name, schema, true));
    spec.parameters().forEach((name, p) -> found.add("parameter " + name, p.path("schema"), false));
    spec.operations().forEach(found::addOperation);
    return found.positions.stream();
  }

  /** The same of a part of a definition that is a schema. */
  static Stream<Position> of(String at, JsonNode schema) {
    SchemaPositions found = new SchemaPositions();
    found.add(at, schema, false);
    return found.positions.stream();
  }

  private void addOperation(Op op) {
    op.parameters().forEach(p -> add(op.id() + " parameter", p.path("schema"), false));
    op.request().values().forEach(type -> add(op.id() + " request", type.path("schema"), false));
    op.responses().forEach((status, response) -> addResponse(op.id() + " " + status, response));
  }

  private void addResponse(String at, JsonNode response) {
    response.path("headers").forEach(header -> add(at + " header", header.path("schema"), false));
    Op.content(response).values().forEach(type -> add(at, type.path("schema"), false));
  }

  private void add(String at, JsonNode schema, boolean named) {
    positions.add(new Position(at, schema, named));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      add(at + "." + property.getKey(), property.getValue(), false);
    }
    for (String key : List.of("items", "additionalProperties", "not")) {
      if (schema.path(key).isObject()) {
        add(at + " " + key, schema.get(key), false);
      }
    }
    for (String key : List.of("allOf", "oneOf", "anyOf")) {
      schema.path(key).forEach(part -> add(at + " " + key, part, false));
    }
  }

  /**
   * A schema where it stands.
   *
   * @param named whether it has a name of its own, under {@code components}
   */
  record Position(String at, JsonNode node, boolean named) {

    boolean hasAny(String... keys) {
      return Stream.of(keys).anyMatch(node::has);
    }

    String type() {
      return node.path("type").asText();
    }
  }
}
