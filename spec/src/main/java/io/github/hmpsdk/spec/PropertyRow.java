package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One property or parameter as a row of the page; {@code description} is HTML. */
record PropertyRow(
    String name,
    String type,
    String schema,
    boolean required,
    List<String> facts,
    String description,
    String mark) {

  private static final Map<String, String> LIMITS =
      Nodes.ordered(
              "format", "format",
              "minimum", "at least",
              "maximum", "at most",
              "minLength", "length at least",
              "maxLength", "length at most",
              "x-constant", "always",
              "x-units", "in",
              "x-kind", "when sent back:")
          .entrySet()
          .stream()
          .collect(
              LinkedHashMap::new,
              (map, entry) -> map.put(entry.getKey(), (String) entry.getValue()),
              Map::putAll);

  static List<PropertyRow> ofProperties(Map<String, Object> schema, Map<String, Object> schemas) {
    List<PropertyRow> rows = new ArrayList<>();
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
      Nodes.cast(properties)
          .forEach(
              (name, node) -> {
                Map<String, Object> property = Nodes.cast(node);
                Map<String, Object> described = described(property, schemas);
                rows.add(of(name, property, described, required.contains(name)));
              });
    }
    return rows;
  }

  /** A property that is a reference has no words of its own: the schema it refers to has. */
  private static Map<String, Object> described(
      Map<String, Object> property, Map<String, Object> schemas) {
    return property.get("$ref") == null
        ? property
        : Nodes.ordered(
            "description", Nodes.get(Nodes.map(schemas, Html.schemaName(property)), "description"));
  }

  static PropertyRow ofParameter(Map<String, Object> parameter) {
    String name = Nodes.get(parameter, "name") + " (" + Nodes.get(parameter, "in") + ")";
    boolean required = Boolean.TRUE.equals(parameter.get("required"));
    return of(name, Nodes.map(parameter, "schema"), parameter, required);
  }

  private static PropertyRow of(
      String name, Map<String, Object> schema, Map<String, Object> node, boolean required) {
    Map<String, Object> facts = new LinkedHashMap<>(schema);
    facts.putAll(node);
    return new PropertyRow(
        name,
        type(schema),
        Html.schemaName(schema),
        required,
        facts(facts),
        Html.prose(facts.getOrDefault("description", "")),
        SourceMark.of(node, "x-source").mark());
  }

  static String type(Map<String, Object> schema) {
    if (schema.get("items") instanceof Map<?, ?> items) {
      return "list of " + type(Nodes.cast(items));
    }
    String name = Html.schemaName(schema);
    return name.isEmpty() ? String.valueOf(Nodes.get(schema, "type")) : name;
  }

  private static List<String> facts(Map<String, Object> node) {
    List<String> facts = new ArrayList<>();
    LIMITS.forEach(
        (key, words) -> {
          if (node.containsKey(key)) {
            facts.add(words + " " + node.get(key));
          }
        });
    if (Boolean.TRUE.equals(node.get("nullable"))) {
      facts.add("may be null");
    }
    if (Boolean.TRUE.equals(node.get("x-secret"))) {
      facts.add("secret");
    }
    return facts;
  }
}
