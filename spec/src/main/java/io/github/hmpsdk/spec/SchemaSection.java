package io.github.hmpsdk.spec;

import java.util.List;
import java.util.Map;

/** A named schema as the page shows it; {@code description} is HTML. */
record SchemaSection(
    String name,
    String description,
    String type,
    SourceMark source,
    List<String> values,
    List<String> parts,
    List<String> choices,
    List<PropertyRow> rows) {

  static SchemaSection of(String name, Map<String, Object> schema, Map<String, Object> schemas) {
    return new SchemaSection(
        name,
        Html.prose(Nodes.get(schema, "description")),
        schema.getOrDefault("type", "object").toString(),
        SourceMark.of(schema, "x-source"),
        texts(schema, "enum"),
        references(schema, "allOf"),
        references(schema, "oneOf"),
        PropertyRow.ofProperties(schema, schemas));
  }

  private static List<String> texts(Map<String, Object> schema, String key) {
    return schema.get(key) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static List<String> references(Map<String, Object> schema, String key) {
    return schema.containsKey(key)
        ? Nodes.maps(schema, key).stream().map(Html::schemaName).toList()
        : List.of();
  }
}
