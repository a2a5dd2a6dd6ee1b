package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A replacement can be filled from what was read, and loses nothing that can be set (D10). */
class UpdateSchemasTest {

  private static final Spec SPEC = Spec.bundled();

  /** What says how a value is written; a lower limit or a description may differ. */
  private static final List<String> TYPE =
      List.of("type", "format", "$ref", "items", "x-units", "x-time");

  @TestFactory
  Stream<DynamicTest> property_ofEachUpdate_isOneOfWhatIsRead() {
    return forEachUpdate(
        (update, read) ->
            assertThat(properties(read).keySet()).containsAll(properties(update).keySet()));
  }

  @TestFactory
  Stream<DynamicTest> property_ofEachUpdate_hasTheTypeOfTheOneRead() {
    return forEachUpdate((update, read) -> assertThat(types(update)).isSubsetOf(types(read)));
  }

  /** What can be set on creation and is read afterwards falls back if a replacement lacks it. */
  @TestFactory
  Stream<DynamicTest> property_ofEachCreation_isAlsoInTheUpdateIfItIsRead() {
    return forEachUpdate(
        (update, read) -> {
          Set<String> settable = properties(read + "Create").keySet();
          settable.retainAll(properties(read).keySet());
          assertThat(properties(update).keySet()).containsAll(settable);
        });
  }

  @TestFactory
  Stream<DynamicTest> update_ofEachSchema_isNamedAfterItAndSentByAPut() {
    Set<String> sent =
        SPEC.operations().stream()
            .filter(op -> op.method().equals("put"))
            .flatMap(op -> op.request().values().stream())
            .map(type -> Spec.refName(type.path("schema")))
            .collect(Collectors.toSet());
    return forEachUpdate(
        (update, read) -> {
          assertThat(update).isEqualTo(read + "Update");
          assertThat(sent).contains(update);
        });
  }

  @Test
  void schema_namedUpdate_saysOfWhat() {
    assertThat(SPEC.schemas())
        .allSatisfy(
            (name, schema) ->
                assertThat(name.endsWith("Update")).as(name).isEqualTo(schema.has("x-update-of")));
  }

  private static Stream<DynamicTest> forEachUpdate(BiConsumer<String, String> check) {
    return SPEC.schemas().entrySet().stream()
        .filter(schema -> schema.getValue().has("x-update-of"))
        .map(
            schema ->
                dynamicTest(
                    schema.getKey(),
                    () ->
                        check.accept(
                            schema.getKey(), schema.getValue().get("x-update-of").asText())));
  }

  private static Map<String, JsonNode> properties(String schema) {
    return SPEC.allProperties(SPEC.schema(schema));
  }

  /** Names and types of a schema's properties. */
  private static Set<String> types(String schema) {
    return properties(schema).entrySet().stream()
        .map(property -> property.getKey() + " " + type(property.getValue()))
        .collect(Collectors.toSet());
  }

  private static List<JsonNode> type(JsonNode property) {
    return TYPE.stream().map(property::path).toList();
  }
}
