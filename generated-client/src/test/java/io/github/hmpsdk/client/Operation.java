package io.github.hmpsdk.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An operation of the definition. */
record Operation(String method, String path, JsonNode node) {

  String id() {
    return node.path("operationId").asText();
  }

  String tag() {
    return node.path("tags").path(0).asText();
  }

  /** Parameters of the path or of the query, by name. */
  Map<String, JsonNode> parameters(String in) {
    List<JsonNode> declared =
        new ArrayList<>(Definition.elements(Definition.pathItem(path).path("parameters")));
    declared.addAll(Definition.elements(node.path("parameters")));
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode parameter : declared) {
      JsonNode resolved = Definition.resolve(parameter);
      if (resolved.path("in").asText().equals(in)) {
        parameters.put(resolved.path("name").asText(), resolved);
      }
    }
    return parameters;
  }

  /** Media types and what is said of them; empty where nothing is sent. */
  Map<String, JsonNode> request() {
    return content(node.path("requestBody"));
  }

  /** Statuses and responses of calls that went well. */
  Map<String, JsonNode> successes() {
    Map<String, JsonNode> successes = new LinkedHashMap<>();
    node.path("responses")
        .properties()
        .forEach(
            e -> {
              if (e.getKey().startsWith("2")) {
                successes.put(e.getKey(), e.getValue());
              }
            });
    return successes;
  }

  /** The media types of everything that may come back. */
  Set<String> accepted() {
    Set<String> accepted = new LinkedHashSet<>();
    node.path("responses").forEach(response -> accepted.addAll(content(response).keySet()));
    return accepted;
  }

  /** Names of the kinds of login that it takes. */
  Set<String> logins() {
    Set<String> logins = new LinkedHashSet<>();
    JsonNode security = node.has("security") ? node.get("security") : Definition.security();
    security.forEach(choice -> choice.fieldNames().forEachRemaining(logins::add));
    return logins;
  }

  static Map<String, JsonNode> content(JsonNode bodyOrResponse) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    bodyOrResponse.path("content").properties().forEach(e -> content.put(e.getKey(), e.getValue()));
    return content;
  }

  /** The example of a media type, or the first of several. */
  static JsonNode example(JsonNode mediaType) {
    return mediaType.has("example")
        ? mediaType.get("example")
        : mediaType.path("examples").path(0).path("value");
  }

  @Override
  public String toString() {
    return id();
  }
}
