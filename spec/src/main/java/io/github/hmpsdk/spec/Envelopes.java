package io.github.hmpsdk.spec;

import java.util.Map;

/**
 * Marks the schemas that wrap an answer in {@code data}, and among them the pages of lists with
 * what they are pages of, so that templates can treat them alike.
 */
final class Envelopes {

  private static final String REF = "$ref";

  private Envelopes() {}

  static void mark(Map<String, Object> schema) {
    if (!(schema.get("properties") instanceof Map<?, ?> properties)
        || !(properties.get("data") instanceof Map<?, ?> data)) {
      return;
    }
    schema.put("x-envelope", true);
    if (properties.containsKey("paging")
        && data.get("items") instanceof Map<?, ?> items
        && items.get(REF) instanceof String item) {
      schema.put("x-page-of", item.substring(item.lastIndexOf('/') + 1));
    }
  }
}
