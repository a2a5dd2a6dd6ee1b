package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One operation of a definition, and where it stands. */
record OperationNode(String path, String method, Map<String, Object> node) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

  /** All operations in the order of the file. */
  static List<OperationNode> all(Map<String, Object> definition) {
    List<OperationNode> operations = new ArrayList<>();
    Nodes.map(definition, "paths")
        .forEach((path, item) -> addOperations(path, Nodes.cast(item), operations));
    return operations;
  }

  private static void addOperations(
      String path, Map<String, Object> item, List<OperationNode> operations) {
    item.forEach(
        (method, node) -> {
          if (METHODS.contains(method)) {
            operations.add(new OperationNode(path, method, Nodes.cast(node)));
          }
        });
  }

  String id() {
    return text("operationId");
  }

  String tag() {
    return (String) ((List<?>) Nodes.get(node, "tags")).get(0);
  }

  String text(String key) {
    return String.valueOf(Nodes.get(node, key));
  }

  List<Map<String, Object>> errors() {
    return Nodes.maps(node, "x-errors");
  }
}
