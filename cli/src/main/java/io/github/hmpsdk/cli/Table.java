package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON as a table: a list with a row for each item and a column for each plain property, an object
 * with a row for each property. Lists and objects inside are left to JSON. Immutable.
 */
final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows;
  private final int widest;

  /**
   * A table.
   *
   * @param data a list or an object
   * @param widest longest line; columns at the end that do not fit are left out
   */
  Table(JsonNode data, int widest) {
    this.rows = data.isArray() ? ofList(data) : ofObject(data);
    this.widest = widest;
  }

  List<String> lines() {
    int[] widths = widths();
    int columns = columnsThatFit(widths);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        line.append(i == 0 ? "" : GAP).append(cell);
        line.append(" ".repeat(widths[i] - cell.length()));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** How many columns did not fit. */
  int columnsLeftOut() {
    int[] widths = widths();
    return widths.length - columnsThatFit(widths);
  }

  private int[] widths() {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private int columnsThatFit(int[] widths) {
    int used = 0;
    for (int i = 0; i < widths.length; i++) {
      used += widths[i] + (i == 0 ? 0 : GAP.length());
      if (used > widest && i > 0) {
        return i;
      }
    }
    return widths.length;
  }

  private static List<List<String>> ofList(JsonNode list) {
    List<List<String>> rows = new ArrayList<>();
    Set<String> names = columns(list);
    if (!names.isEmpty()) {
      rows.add(names.stream().map(name -> name.isEmpty() ? "VALUE" : name).toList());
    }
    for (JsonNode item : list) {
      rows.add(names.stream().map(name -> text(name.isEmpty() ? item : item.path(name))).toList());
    }
    return rows;
  }

  /** What people look for first comes first. */
  private static Set<String> columns(JsonNode list) {
    Set<String> present = new LinkedHashSet<>();
    for (JsonNode item : list) {
      if (item.isValueNode()) {
        present.add("");
      }
      for (Map.Entry<String, JsonNode> property : item.properties()) {
        if (property.getValue().isValueNode()) {
          present.add(property.getKey());
        }
      }
    }
    Set<String> ordered = new LinkedHashSet<>(List.of("id", "_id", "name", "title", "type"));
    ordered.retainAll(present);
    ordered.addAll(present);
    return ordered;
  }

  private static List<List<String>> ofObject(JsonNode object) {
    List<List<String>> rows = new ArrayList<>();
    if (object.isValueNode()) {
      rows.add(List.of(text(object)));
    }
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      JsonNode value = property.getValue();
      rows.add(List.of(property.getKey(), value.isValueNode() ? text(value) : "(see --json)"));
    }
    return rows;
  }

  /** Without what could steer a terminal. */
  private static String text(JsonNode value) {
    String text = value.isNull() || !value.isValueNode() ? "" : value.asText();
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
  }
}
