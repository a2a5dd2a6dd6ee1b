package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An operation of a definition. */
record Op(Spec spec, String method, String path, JsonNode node) {

  String id() {
    return node.path("operationId").asText();
  }

  ObjectNode object() {
    return (ObjectNode) node;
  }

  List<JsonNode> errors() {
    return elements(node.path("x-errors"));
  }

  /** Parameters of the path and of the operation, references followed. */
  List<JsonNode> parameters() {
    List<JsonNode> parameters =
        new ArrayList<>(elements(spec.root().path("paths").path(path).path("parameters")));
    parameters.addAll(elements(node.path("parameters")));
    return parameters.stream().map(spec::resolve).toList();
  }

  List<JsonNode> parameters(String in) {
    return parameters().stream().filter(p -> p.path("in").asText().equals(in)).toList();
  }

  boolean hasBody() {
    return node.has("requestBody");
  }

  /** Media types and what is said of them; empty where nothing is sent. */
  Map<String, JsonNode> request() {
    return content(node.path("requestBody"));
  }

  /** Statuses and responses. */
  Map<String, JsonNode> responses() {
    return asMap(node.path("responses"));
  }

  /** The responses of calls that went well. */
  Stream<JsonNode> successes() {
    return responses().entrySet().stream()
        .filter(e -> e.getKey().startsWith("2"))
        .map(Map.Entry::getValue);
  }

  static Map<String, JsonNode> content(JsonNode bodyOrResponse) {
    return asMap(bodyOrResponse.path("content"));
  }

  /** All examples of a media type by name; the only one has none. */
  static Map<String, JsonNode> examples(JsonNode mediaType) {
    Map<String, JsonNode> examples = asMap(mediaType.path("examples"));
    examples.replaceAll((name, example) -> example.path("value"));
    if (mediaType.has("example")) {
      examples.put("", mediaType.get("example"));
    }
    return examples;
  }

  static boolean isBinary(JsonNode mediaType) {
    return mediaType.path("schema").path("format").asText().equals("binary");
  }

  static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static Map<String, JsonNode> asMap(JsonNode object) {
    Map<String, JsonNode> map = new LinkedHashMap<>();
    object.properties().forEach(e -> map.put(e.getKey(), e.getValue()));
    return map;
  }

  @Override
  public String toString() {
    return id();
  }
}
