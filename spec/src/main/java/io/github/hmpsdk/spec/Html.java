package io.github.hmpsdk.spec;

import java.util.Map;

/** Small pieces of HTML and of what is shown in it. */
final class Html {

  private Html() {}

  /** Text with {@code `code`} as HTML. */
  static String prose(Object text) {
    return text.toString()
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  /** The named schema that a schema, or the items of a list, refer to; empty if there is none. */
  static String schemaName(Map<String, Object> schema) {
    if (schema.get("items") instanceof Map<?, ?> items) {
      return schemaName(Nodes.cast(items));
    }
    return schema.get("$ref") instanceof String reference
        ? reference.substring(reference.lastIndexOf('/') + 1)
        : "";
  }
}
