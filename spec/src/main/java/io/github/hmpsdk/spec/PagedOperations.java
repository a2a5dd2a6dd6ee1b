package io.github.hmpsdk.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks the operations that list something with what they list ({@code x-items-of}), the name of
 * the method that gives all items ({@code x-all-items}) and the page size it asks for ({@code
 * x-page-size}, where there are pages to ask for), so that templates can write that method.
 */
final class PagedOperations {

  private static final String REF = "$ref";

  private PagedOperations() {}

  static void mark(Map<String, Object> definition) {
    Map<String, Object> components = Nodes.map(definition, "components");
    for (OperationNode operation : OperationNode.all(definition)) {
      Object item = pageOf(operation, Nodes.map(components, "schemas"));
      if (item != null && operation.id().startsWith("list")) {
        operation.node().put("x-items-of", item);
        operation.node().put("x-all-items", name(operation.id()));
        markPageSize(operation, Nodes.map(components, "parameters"));
      }
    }
  }

  /**
   * {@code allSources} of {@code listSources}, {@code allFeedContent} of {@code
   * listAllFeedContent}.
   */
  private static String name(String operationId) {
    return "all" + operationId.replaceFirst("^list(?:All)?", "");
  }

  private static @Nullable Object pageOf(OperationNode operation, Map<String, Object> schemas) {
    Object ok = Nodes.map(operation.node(), "responses").get("200");
    if (ok instanceof Map<?, ?> response
        && response.get("content") instanceof Map<?, ?> content
        && content.get("application/json") instanceof Map<?, ?> json
        && json.get("schema") instanceof Map<?, ?> schema
        && schema.get(REF) instanceof String reference) {
      return Nodes.map(schemas, lastOf(reference)).get("x-page-of");
    }
    return null;
  }

  private static void markPageSize(OperationNode operation, Map<String, Object> parameters) {
    if (!(operation.node().get("parameters") instanceof List<?> own)) {
      return;
    }
    for (Object parameter : own) {
      if (Nodes.cast(parameter).get(REF) instanceof String reference) {
        Map<String, Object> node = Nodes.map(parameters, lastOf(reference));
        if ("pageSize".equals(node.get("name"))) {
          operation.node().put("x-page-size", Nodes.get(node, "example"));
        }
      }
    }
  }

  private static String lastOf(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
