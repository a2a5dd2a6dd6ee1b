package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Completes the {@code x-errors} of operations with what follows from general rules: each operation
 * that is sent a body may refuse its media type, and a row that means an empty list says so ({@code
 * empty-list}), for templates that cannot compare or count ({@code x-error-table}: there are
 * others).
 */
final class ErrorRows {

  private ErrorRows() {}

  static void complete(Map<String, Object> definition) {
    for (OperationNode operation : OperationNode.all(definition)) {
      Map<String, Object> node = operation.node();
      List<Map<String, Object>> rows = new ArrayList<>(operation.errors());
      if (node.containsKey("requestBody")) {
        rows.add(unsupportedMediaType());
      }
      rows.stream()
          .filter(row -> isEmptyList(node, row))
          .forEach(row -> row.put("empty-list", true));
      node.put("x-errors", rows);
      if (!rows.stream().allMatch(row -> row.containsKey("empty-list"))) {
        node.put("x-error-table", true);
      }
    }
  }

  /** Status and code are printed for all operations at once; no page prints the name. */
  private static Map<String, Object> unsupportedMediaType() {
    return Nodes.ordered(
        "status", 415,
        "code", "100000",
        "name", "UnsupportedMediaType",
        "when", "the body's media type is not taken; the name is not printed",
        "source", "inferred");
  }

  private static boolean isEmptyList(Map<String, Object> operation, Map<String, Object> row) {
    return Nodes.get(row, "status").equals(404)
        && operation.get("x-empty-list") instanceof List<?> codes
        && codes.contains(Nodes.get(row, "code"));
  }
}
