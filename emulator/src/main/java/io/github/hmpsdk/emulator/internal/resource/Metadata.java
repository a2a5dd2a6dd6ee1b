package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hmpsdk.emulator.internal.message.Json;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and makes entries of metadata. */
public final class Metadata {

  public static final String CREATOR = "calypso:creator";
  public static final String RECORDED_FROM_SESSION = "calypso:recorded_from_session";

  private static final List<String> VALUES = List.of("valueString", "valueInt32", "valueUint32");

  private Metadata() {}

  public static JsonNode text(String name, String value) {
    ObjectNode entry = Json.MAPPER.createObjectNode().put("name", name);
    entry.putArray("field").addObject().put("fieldType", "STRING").put("valueString", value);
    return entry;
  }

  public static boolean isNamed(JsonNode entry, String name) {
    return entry.path("name").asText().equals(name);
  }

  /** All values that entries of this name have, numbers as text. */
  public static List<String> values(List<JsonNode> entries, String name) {
    return entries.stream()
        .filter(entry -> isNamed(entry, name))
        .flatMap(entry -> StreamSupport.stream(entry.path("field").spliterator(), false))
        .flatMap(Metadata::values)
        .toList();
  }

  private static Stream<String> values(JsonNode field) {
    return VALUES.stream().filter(field::has).map(name -> field.path(name).asText());
  }
}
