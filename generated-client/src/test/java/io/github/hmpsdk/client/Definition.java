package io.github.hmpsdk.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.hmpsdk.spec.HmpDefinition;
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
import java.util.stream.StreamSupport;

/** The definition that the client is generated from, as the tests look at it. */
final class Definition {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final JsonNode ROOT = read();

  private Definition() {}

  static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : ROOT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  static JsonNode pathItem(String path) {
    return ROOT.path("paths").path(path);
  }

  /** Names of the kinds of login that operations take unless they say otherwise. */
  static JsonNode security() {
    return ROOT.path("security");
  }

  /** Names of schemas: of those that are objects, and that have all of these keys. */
  static Stream<String> objects(String... keys) {
    return named(keys).filter(name -> isObject(schema(name)));
  }

  /** Names of schemas that have all of these keys. */
  static Stream<String> named(String... keys) {
    List<String> names = new ArrayList<>();
    ROOT.path("components").path("schemas").fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> Stream.of(keys).allMatch(schema(name)::has));
  }

  static JsonNode schema(String name) {
    return ROOT.path("components").path("schemas").path(name);
  }

  /** Follows a reference, if it is one. */
  static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? ROOT.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** The properties of a schema and of all that it is made of by {@code allOf}. */
  static Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    JsonNode resolved = resolve(schema);
    resolved.path("allOf").forEach(part -> properties.putAll(properties(part)));
    resolved.path("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue()));
    return properties;
  }

  /** Names of the properties that a schema requires, those of {@code allOf} included. */
  static Set<String> required(JsonNode schema) {
    Set<String> required = new LinkedHashSet<>();
    JsonNode resolved = resolve(schema);
    resolved.path("allOf").forEach(part -> required.addAll(required(part)));
    resolved.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  static boolean isObject(JsonNode schema) {
    return !properties(schema).isEmpty();
  }

  static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonNode read() {
    try (InputStream definition = HmpDefinition.open()) {
      return new YAMLMapper().readTree(definition);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
