package io.github.hmpsdk.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.hmpsdk.cli.OperationInfo.ParameterInfo;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from the definition what people want to know of its operations. Immutable. */
final class OperationCatalogue {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final String EXAMPLE = "example";

  private final JsonNode root;

  private OperationCatalogue(JsonNode root) {
    this.root = root;
  }

  static OperationCatalogue read() throws IOException {
    try (InputStream definition = HmpDefinition.open()) {
      return new OperationCatalogue(new ObjectMapper(new YAMLFactory()).readTree(definition));
    }
  }

  /** All, in the definition's order. */
  List<OperationInfo> operations() throws IOException {
    List<OperationInfo> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(info(path.getKey(), path.getValue(), method));
        }
      }
    }
    return operations;
  }

  private OperationInfo info(String path, JsonNode item, Map.Entry<String, JsonNode> method)
      throws IOException {
    JsonNode node = method.getValue();
    return new OperationInfo(
        node.path("operationId").asText(),
        method.getKey().toUpperCase(Locale.ROOT),
        path,
        node.path("tags").path(0).asText(),
        node.path("summary").asText(),
        node.path("description").asText().strip(),
        node.path("x-permission").asText(),
        node.path("x-retry").asText(),
        Stream.of(item, node)
            .flatMap(declared -> declared.path("parameters").valueStream())
            .map(this::parameter)
            .toList(),
        body(node.path("requestBody")),
        answer(node.path("responses")));
  }

  private ParameterInfo parameter(JsonNode declared) {
    JsonNode parameter = resolved(declared);
    JsonNode schema = resolved(parameter.path("schema"));
    return new ParameterInfo(
        parameter.path("name").asText(),
        parameter.path("in").asText(),
        schema.path("type").asText(),
        schema.path("enum").valueStream().map(JsonNode::asText).toList(),
        parameter.path("description").asText().strip(),
        parameter.path(EXAMPLE).asText());
  }

  private @Nullable String body(JsonNode requestBody) throws IOException {
    for (JsonNode content : resolved(requestBody).path("content")) {
      JsonNode example = content.path(EXAMPLE);
      for (JsonNode named : content.path("examples")) {
        example = example.isMissingNode() ? named.path("value") : example;
      }
      return CliJson.MAPPER.writeValueAsString(example);
    }
    return null;
  }

  private String answer(JsonNode responses) {
    for (Map.Entry<String, JsonNode> response : responses.properties()) {
      if (response.getKey().startsWith("2")) {
        for (Map.Entry<String, JsonNode> content :
            resolved(response.getValue()).path("content").properties()) {
          return content.getKey();
        }
      }
    }
    return "";
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? root.at(JsonPointer.compile(node.path("$ref").asText().substring(1)))
        : node;
  }
}
