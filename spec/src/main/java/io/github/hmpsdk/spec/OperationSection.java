package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An operation as the page shows it; {@code description} is HTML. */
record OperationSection(
    String id,
    String method,
    String path,
    String summary,
    String description,
    String permission,
    String permissionMark,
    String retry,
    boolean login,
    String emptyList,
    String javaCall,
    SourceMark source,
    List<PropertyRow> rows,
    List<Payload> requests,
    List<Payload> answers,
    List<Map<String, Object>> errors) {

  static OperationSection of(OperationNode operation, Map<String, Object> definition) {
    Map<String, Object> node = operation.node();
    Map<String, Object> components = Nodes.map(definition, "components");
    Map<String, Object> schemas = Nodes.map(components, "schemas");
    return new OperationSection(
        operation.id(),
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        operation.text("summary"),
        Html.prose(operation.text("description")),
        operation.text("x-permission"),
        SourceMark.of(node, "x-permission-source").mark(),
        operation.text("x-retry"),
        !(node.get("security") instanceof List<?> security && security.isEmpty()),
        emptyList(node),
        JavaCall.of(operation),
        SourceMark.of(node, "x-source"),
        parameters(operation, definition),
        node.get("requestBody") instanceof Map<?, ?> body
            ? Payload.of("", Nodes.cast(body), schemas)
            : List.of(),
        answers(Nodes.map(node, "responses"), schemas),
        operation.errors().stream().map(OperationSection::error).toList());
  }

  private static String emptyList(Map<String, Object> node) {
    return node.get("x-empty-list") instanceof List<?> codes
        ? String.join(", ", codes.stream().map(String::valueOf).toList())
        : "";
  }

  private static List<PropertyRow> parameters(
      OperationNode operation, Map<String, Object> definition) {
    Map<String, Object> item = Nodes.map(Nodes.map(definition, "paths"), operation.path());
    Map<String, Object> shared = Nodes.map(Nodes.map(definition, "components"), "parameters");
    List<PropertyRow> rows = new ArrayList<>();
    for (Map<String, Object> owner : List.of(item, operation.node())) {
      if (owner.containsKey("parameters")) {
        Nodes.maps(owner, "parameters").stream()
            .map(parameter -> Nodes.map(shared, Html.schemaName(parameter)))
            .map(PropertyRow::ofParameter)
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static List<Payload> answers(Map<String, Object> responses, Map<String, Object> schemas) {
    List<Payload> answers = new ArrayList<>();
    responses.forEach(
        (status, response) -> {
          // 200 beside 201 is the same answer again: see DerivedResponses.
          boolean twin = status.equals("200") && responses.containsKey("201");
          if (status.startsWith("2") && !twin) {
            answers.addAll(Payload.of(status, Nodes.cast(response), schemas));
          }
        });
    return answers;
  }

  /** With all keys set: a template looks for missing ones further out. */
  private static Map<String, Object> error(Map<String, Object> row) {
    Map<String, Object> error = new LinkedHashMap<>(row);
    error.put("when", Html.prose(Nodes.get(row, "when")));
    error.put("mark", row.getOrDefault("source", ""));
    return error;
  }
}
