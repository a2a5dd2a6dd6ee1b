package io.github.hmpsdk.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A body that is sent or received. {@code rows} are the properties of {@code content}, the schema
 * under {@code data} where there is an envelope.
 */
record Payload(
    String status,
    String description,
    String mediaType,
    String type,
    String schema,
    String content,
    List<PropertyRow> rows,
    String example) {

  // Fixed line ends: the same bytes on every system.
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

  /** One payload for each media type; one without a media type where there is no body. */
  static List<Payload> of(String status, Map<String, Object> node, Map<String, Object> schemas) {
    String description = Html.prose(node.getOrDefault("description", ""));
    List<Payload> payloads = new ArrayList<>();
    if (node.get("content") instanceof Map<?, ?> content) {
      Nodes.cast(content)
          .forEach(
              (type, body) ->
                  payloads.add(of(status, description, type, Nodes.cast(body), schemas)));
    } else {
      payloads.add(new Payload(status, description, "", "", "", "", List.of(), ""));
    }
    return payloads;
  }

  private static Payload of(
      String status,
      String description,
      String mediaType,
      Map<String, Object> body,
      Map<String, Object> schemas) {
    Map<String, Object> sent = Nodes.map(body, "schema");
    String schema = Html.schemaName(sent);
    String content = content(schema, schemas);
    List<PropertyRow> rows =
        content.isEmpty()
            ? List.of()
            : PropertyRow.ofProperties(Nodes.map(schemas, content), schemas);
    return new Payload(
        status,
        description,
        mediaType,
        PropertyRow.type(sent),
        schema,
        content,
        rows,
        example(body));
  }

  private static String content(String schema, Map<String, Object> schemas) {
    if (!schema.isEmpty()
        && Nodes.map(schemas, schema).get("properties") instanceof Map<?, ?> properties
        && properties.get("data") instanceof Map<?, ?> data) {
      String inner = Html.schemaName(Nodes.cast(data));
      return inner.isEmpty() ? schema : inner;
    }
    return schema;
  }

  private static String example(Map<String, Object> body) {
    try {
      return body.containsKey("example") ? JSON.writeValueAsString(body.get("example")) : "";
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("An example that is not JSON", unwritable);
    }
  }
}
