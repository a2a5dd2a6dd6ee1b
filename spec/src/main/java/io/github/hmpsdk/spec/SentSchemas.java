package io.github.hmpsdk.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks the schemas that requests are made of ({@code x-sent}): what they require may be missing
 * until somebody has set it, while an answer has it.
 */
final class SentSchemas {

  private final Map<String, Object> schemas;

  private SentSchemas(Map<String, Object> schemas) {
    this.schemas = schemas;
  }

  static void mark(Map<String, Object> definition) {
    SentSchemas sent = new SentSchemas(Nodes.map(Nodes.map(definition, "components"), "schemas"));
    OperationNode.all(definition)
        .forEach(operation -> sent.markFrom(operation.node().get("requestBody")));
  }

  private void markFrom(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference) {
        markSchema(Nodes.map(schemas, reference.substring(reference.lastIndexOf('/') + 1)));
      }
      map.values().forEach(this::markFrom);
    } else if (node instanceof List<?> list) {
      list.forEach(this::markFrom);
    }
  }

  private void markSchema(Map<String, Object> schema) {
    if (!schema.containsKey("x-sent")) {
      schema.put("x-sent", true);
      markFrom(schema);
    }
  }
}
