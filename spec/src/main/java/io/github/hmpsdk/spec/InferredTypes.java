package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lists, at each schema, the properties whose type no page states ({@code x-inferred}): such a
 * guess may be wrong, and then must not cost the whole answer. At an update, also those of the
 * schema that is read which it does not send ({@code x-not-carried}). A schema with either is
 * marked {@code x-forgets}: its model drops a raw value when a right one is set.
 */
final class InferredTypes {

  private static final Set<String> GUESSES = Set.of("inferred", "client");

  private final Map<String, Object> schemas;

  private InferredTypes(Map<String, Object> schemas) {
    this.schemas = schemas;
  }

  static void mark(Map<String, Object> definition) {
    new InferredTypes(Nodes.map(Nodes.map(definition, "components"), "schemas")).mark();
  }

  private void mark() {
    Map<String, List<String>> inferred = new TreeMap<>();
    schemas.forEach((name, schema) -> inferred.put(name, inferred(Nodes.cast(schema))));
    inferred.forEach(
        (name, properties) -> {
          Map<String, Object> schema = Nodes.map(schemas, name);
          put(schema, "x-inferred", properties);
          if (schema.get("x-update-of") instanceof String read) {
            List<String> ofRead = inferred.getOrDefault(read, List.of());
            List<String> left = new ArrayList<>(ofRead);
            left.removeAll(properties(schema).keySet());
            put(schema, "x-not-carried", left);
            mark(schema, !ofRead.isEmpty()); // what came raw is carried on, too
          }
        });
  }

  private List<String> inferred(Map<String, Object> schema) {
    if (schema.containsKey("x-envelope")) {
      return List.of(); // its data is what the answer is about
    }
    boolean all = isGuess(schema);
    return properties(schema).entrySet().stream()
        .filter(property -> all || isGuess(target(Nodes.cast(property.getValue()))))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, Object> target(Map<String, Object> property) {
    return property.get("$ref") instanceof String reference
        ? Nodes.map(schemas, reference.substring(reference.lastIndexOf('/') + 1))
        : property;
  }

  private static Map<String, Object> properties(Map<String, Object> schema) {
    return schema.containsKey("properties") ? Nodes.map(schema, "properties") : Map.of();
  }

  private static boolean isGuess(Map<String, Object> node) {
    return GUESSES.contains(SourceMark.of(node, "x-source").mark());
  }

  private static void put(Map<String, Object> schema, String key, List<String> names) {
    if (!names.isEmpty()) {
      schema.put(key, names);
    }
    mark(schema, !names.isEmpty());
  }

  private static void mark(Map<String, Object> schema, boolean forgets) {
    if (forgets) {
      schema.put("x-forgets", true);
    }
  }
}
