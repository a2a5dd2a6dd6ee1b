package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Collects the distinct errors of all operations in {@code x-error-catalogue}: codes are not
 * unique, so a row is a status, a code and a name together.
 */
final class ErrorCatalogue {

  static final String KEY = "x-error-catalogue";

  /** Names that several errors have, with a constant each. */
  static final String NAMES = "x-error-names";

  private static final Comparator<Row> ORDER =
      Comparator.comparingInt(Row::status).thenComparing(Row::code).thenComparing(Row::name);

  private final Map<Row, List<Use>> uses = new TreeMap<>(ORDER);

  private ErrorCatalogue(Map<String, Object> definition) {
    for (OperationNode operation : OperationNode.all(definition)) {
      for (Map<String, Object> error : operation.errors()) {
        uses.computeIfAbsent(Row.of(error), row -> new ArrayList<>())
            .add(
                new Use(
                    operation.id(),
                    (String) Nodes.get(error, "when"),
                    error.containsKey("source")));
      }
    }
  }

  static void addTo(Map<String, Object> definition) {
    ErrorCatalogue catalogue = new ErrorCatalogue(definition);
    definition.put(KEY, catalogue.rows());
    definition.put(NAMES, catalogue.names());
  }

  private List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    uses.forEach((row, users) -> rows.add(row(row, users)));
    return rows;
  }

  private List<Map<String, Object>> names() {
    Map<String, List<String>> constants = new TreeMap<>();
    uses.keySet()
        .forEach(
            row ->
                constants
                    .computeIfAbsent(row.name(), name -> new ArrayList<>())
                    .add(constant(row)));
    List<Map<String, Object>> names = new ArrayList<>();
    constants.forEach(
        (name, all) -> {
          if (all.size() > 1) {
            names.add(Nodes.ordered("constant", capitals(name), "name", name, "errors", all));
          }
        });
    return names;
  }

  private static String capitals(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private Map<String, Object> row(Row row, List<Use> users) {
    boolean printed = users.stream().anyMatch(use -> !use.inferred());
    Map<String, Object> entry =
        Nodes.ordered(
            "constant", constant(row),
            "status", row.status(),
            "code", row.code(),
            "name", row.name(),
            "when", when(users.stream().filter(use -> use.inferred() != printed).toList()),
            "operations", users.stream().map(Use::operation).distinct().toList());
    if (!printed) {
      entry.put("source", "inferred");
    }
    return entry;
  }

  /** The most common wording, the first of equals; said to be an example if it is not the rule. */
  private static String when(List<Use> users) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    users.forEach(use -> counts.merge(use.when(), 1, Integer::sum));
    String best = users.get(0).when();
    for (Map.Entry<String, Integer> wording : counts.entrySet()) {
      best = wording.getValue() > counts.getOrDefault(best, 0) ? wording.getKey() : best;
    }
    return counts.getOrDefault(best, 0) * 2 < users.size() ? "for example: " + best : best;
  }

  /** The name in capitals, with the code or the status where the name alone is not enough. */
  private String constant(Row row) {
    String name = capitals(row.name());
    List<Row> namesakes =
        uses.keySet().stream().filter(other -> other.name().equals(row.name())).toList();
    String code = distinct(namesakes, Row::code) > 1 ? "_" + row.code() : "";
    List<Row> twins = namesakes.stream().filter(other -> other.code().equals(row.code())).toList();
    return name + code + (distinct(twins, Row::status) > 1 ? "_" + row.status() : "");
  }

  private static long distinct(List<Row> rows, Function<Row, Object> part) {
    return rows.stream().map(part).distinct().count();
  }

  /** What makes an error the same error. */
  private record Row(int status, String code, String name) {

    static Row of(Map<String, Object> error) {
      return new Row(
          (Integer) Nodes.get(error, "status"),
          (String) Nodes.get(error, "code"),
          (String) Nodes.get(error, "name"));
    }
  }

  private record Use(String operation, String when, boolean inferred) {}
}
