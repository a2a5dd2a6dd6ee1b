package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newer appliance may send that this definition does not list is never lost. */
class OpenValuesTest {

  static Stream<String> enumerations() {
    return Definition.named("enum");
  }

  static Stream<Arguments> alternatives() {
    return Definition.named("oneOf")
        .flatMap(
            schema ->
                Definition.schema(schema).at("/discriminator/mapping").properties().stream()
                    .map(e -> Arguments.of(schema, e.getKey(), nameOf(e.getValue()))));
  }

  static Stream<String> choices() {
    return Definition.named("oneOf");
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void value_thatIsNotListed_isReadKeptAndWrittenBack(String schema) {
    TextNode unknown = new TextNode(Samples.NEW_VALUE);
    Object value = Json.read(unknown.toString(), Models.model(schema));
    assertThat(isKnown(value)).isFalse();
    assertThat(value).hasToString(Samples.NEW_VALUE);
    assertThat(Json.tree(value)).isEqualTo(unknown);
    assertThat(Json.read(unknown.toString(), Models.model(schema)))
        .isEqualTo(value)
        .hasSameHashCodeAs(value);
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void value_thatIsListed_isOneOfTheConstants(String schema) throws Exception {
    List<?> known = (List<?>) Models.invoke(Models.model(schema).getMethod("known"), null);
    List<JsonNode> listed =
        Definition.elements(Definition.schema(schema).get("enum")).stream()
            .filter(value -> !value.isNull())
            .toList();
    assertThat(known).hasSameSizeAs(listed);
    for (int i = 0; i < listed.size(); i++) {
      Object value = Json.read(listed.get(i).toString(), Models.model(schema));
      assertThat(value).isSameAs(known.get(i));
      assertThat(isKnown(value)).isTrue();
      assertThat(Json.tree(value)).isEqualTo(listed.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("alternatives")
  void alternative_thatIsListed_isReadAsItsClass(String choice, String value, String schema) {
    ObjectNode sample = Samples.of(schema);
    Object read = Json.read(sample.toString(), Models.model(choice));
    assertThat(sample.path(propertyOf(choice)).asText()).isEqualTo(value);
    assertThat(read).isExactlyInstanceOf(Models.model(schema));
    Json.assertSame(Json.tree(read), sample);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void alternative_thatIsNotListed_isKeptAsUnknown(String choice) {
    ObjectNode unknown = Json.object().put(propertyOf(choice), Samples.NEW_VALUE);
    unknown.put("secret", Samples.CANARY).putArray("list").addObject().put("x", 1);
    Object read = Json.read(unknown.toString(), Models.model(choice));
    assertThat(read.getClass().getSimpleName()).isEqualTo("Unknown");
    assertThat(read.toString()).contains("list").doesNotContain(Samples.CANARY);
    Json.assertSame(Json.tree(read), unknown);
  }

  private static boolean isKnown(Object value) {
    try {
      return (boolean) Models.invoke(value.getClass().getMethod("isKnown"), value);
    } catch (NoSuchMethodException missing) {
      throw new AssertionError("not an open enumeration: " + value.getClass(), missing);
    }
  }

  private static String propertyOf(String choice) {
    return Definition.schema(choice).at("/discriminator/propertyName").asText();
  }

  private static String nameOf(JsonNode reference) {
    return reference.asText().replaceFirst(".*/", "");
  }
}
