package io.github.hmpsdk.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The pages of {@code docs} that are tables of the definition, as Markdown. */
final class DocumentationTables {

  private static final String ORIGIN =
      "Made from the definition; `DocumentationTablesTest` compares it and says how to make it again.\n\n";

  private DocumentationTables() {}

  static String errorCodes(Map<String, Object> definition) {
    StringBuilder page =
        new StringBuilder("# Every documented error\n\n")
            .append("Codes are not unique: an error is a status, a code and a name together.\n")
            .append("In Java each is a constant of `HmpErrors`. ")
            .append(ORIGIN)
            .append("| Status | Code | Name | Meaning | Constant | Operations |\n")
            .append("| --- | --- | --- | --- | --- | --- |\n");
    for (Map<String, Object> row : Nodes.maps(definition, ErrorCatalogue.KEY)) {
      String mark = row.containsKey("source") ? " (" + row.get("source") + ")" : "";
      page.append(
          line(
              Nodes.get(row, "status"),
              Nodes.get(row, "code"),
              Nodes.get(row, "name"),
              Nodes.get(row, "when") + mark + emptyLists(definition, row),
              code(Nodes.get(row, "constant")),
              String.join(
                  ", ",
                  ((List<?>) Nodes.get(row, "operations"))
                      .stream().map(DocumentationTables::code).toList())));
    }
    return page.toString();
  }

  /** Where the error says that nothing is there, it comes as an empty list. */
  private static String emptyLists(Map<String, Object> definition, Map<String, Object> row) {
    List<?> all = (List<?>) Nodes.get(row, "operations");
    List<String> lists =
        OperationNode.all(definition).stream()
            .filter(operation -> all.contains(operation.id()) && isEmptyList(operation, row))
            .map(OperationNode::id)
            .toList();
    if (lists.isEmpty()) {
      return "";
    }
    String where =
        lists.size() == all.size()
            ? ""
            : " from " + String.join(", ", lists.stream().map(DocumentationTables::code).toList());
    return "; comes as [an empty list](errors.md#why-is-my-list-empty)" + where;
  }

  private static boolean isEmptyList(OperationNode operation, Map<String, Object> row) {
    return Nodes.get(row, "status").equals(404)
        && operation.node().get("x-empty-list") instanceof List<?> codes
        && codes.contains(Nodes.get(row, "code"));
  }

  static String operations(Map<String, Object> definition) {
    List<OperationNode> operations = OperationNode.all(definition);
    StringBuilder page =
        new StringBuilder("# Every operation\n\n")
            .append("All " + operations.size() + " operations of the reference. ")
            .append("\"As of\" is the version of the page that describes it, and links it. ")
            .append(ORIGIN)
            .append("| Operation | Request | Java | Permission | Retry | As of |\n")
            .append("| --- | --- | --- | --- | --- | --- |\n");
    operations.forEach(operation -> page.append(operation(operation)));
    return page.toString();
  }

  private static String operation(OperationNode operation) {
    SourceMark source = SourceMark.of(operation.node(), "x-source");
    Object guessed = operation.node().get("x-permission-source");
    return line(
        code(operation.id()),
        code(operation.method().toUpperCase(Locale.ROOT) + " " + operation.path()),
        code(JavaCall.of(operation)),
        operation.text("x-permission") + (guessed == null ? "" : " (" + guessed + ")"),
        operation.text("x-retry"),
        source.page().isEmpty()
            ? source.mark()
            : "[%s](%s)".formatted(source.version(), source.page()));
  }

  private static String code(Object text) {
    return "`" + text + "`";
  }

  private static String line(Object... cells) {
    List<String> texts =
        List.of(cells).stream().map(cell -> Objects.toString(cell).replace("|", "\\|")).toList();
    return "| " + String.join(" | ", texts) + " |\n";
  }
}
