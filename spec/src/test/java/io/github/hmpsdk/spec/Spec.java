package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A bundled definition as the tests look at it. */
record Spec(JsonNode root) {

  static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  static Spec bundled() {
    try (InputStream definition = HmpDefinition.open()) {
      return new Spec(YAML.readTree(definition));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Spec copy() {
    return new Spec(root.deepCopy());
  }

  List<Op> operations() {
    List<Op> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Op(this, method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  Map<String, JsonNode> schemas() {
    return component("schemas");
  }

  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  Map<String, JsonNode> parameters() {
    return component("parameters");
  }

  /** Follows a reference, if it is one. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** The name that a reference ends in; empty for what is none. */
  static String refName(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** The properties of a schema and of all that it is made of by {@code allOf}. */
  Map<String, JsonNode> allProperties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    JsonNode resolved = resolve(schema);
    resolved.path("allOf").forEach(part -> properties.putAll(allProperties(part)));
    resolved.path("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue()));
    return properties;
  }

  /** Each property of each named schema, with its place. */
  Stream<Property> properties() {
    return schemas().entrySet().stream()
        .flatMap(
            schema ->
                schema.getValue().path("properties").properties().stream()
                    .map(e -> new Property(schema.getKey(), e.getKey(), e.getValue())));
  }

  /** Names of the schemas that a node refers to, directly or through others. */
  Set<String> reachableFrom(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    collect(node, names);
    return names;
  }

  private void collect(JsonNode node, Set<String> names) {
    if (node.has("$ref")) {
      if (names.add(refName(node))) {
        collect(resolve(node), names);
      }
    } else {
      node.forEach(child -> collect(child, names));
    }
  }

  private Map<String, JsonNode> component(String kind) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    root.path("components")
        .path(kind)
        .properties()
        .forEach(e -> named.put(e.getKey(), e.getValue()));
    return named;
  }

  /** A property of a named schema. */
  record Property(String schema, String name, JsonNode node) {

    String at() {
      return schema + "." + name;
    }

    ObjectNode object() {
      return (ObjectNode) node;
    }

    boolean isNumber() {
      String type = node.path("type").asText();
      return type.equals("integer") || type.equals("number");
    }
  }
}
