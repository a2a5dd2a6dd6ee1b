package io.github.hmpsdk.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Typed access to a YAML tree whose shape the house rules guarantee; a miss says what is missing.
 */
final class Nodes {

  private Nodes() {}

  static Map<String, Object> map(Map<String, Object> parent, String key) {
    return cast(get(parent, key));
  }

  static List<Map<String, Object>> maps(Map<String, Object> parent, String key) {
    return ((List<?>) get(parent, key)).stream().map(Nodes::cast).toList();
  }

  static Object get(Map<String, Object> parent, String key) {
    Object value = parent.get(key);
    if (value == null) {
      throw new IllegalArgumentException("No " + key + " among " + parent.keySet());
    }
    return value;
  }

  /** A map in the given order: {@code Map.of} would order its entries anew in each JVM. */
  static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> cast(Object map) {
    return (Map<String, Object>) map;
  }
}
