package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models read and write JSON with a mapper that has nothing of ours. */
class ModelJsonTest {

  static Stream<String> models() {
    return Definition.objects();
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_withEverythingSet_isWrittenBackTheSame(String schema) {
    ObjectNode sample = Samples.of(schema);
    Json.assertSame(Json.tree(Models.read(schema, sample)), sample);
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_withUnknownProperties_isWrittenBackWithThem(String schema) {
    ObjectNode newer = Samples.of(schema);
    newer.put("newText", "x").putNull("newNull").putObject("newObject").put("x", 1);
    assertThat(Json.tree(Models.read(schema, newer))).isEqualTo(newer);
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_withNothingSet_isSentWithoutOptionalProperties(String schema) {
    Json.assertSame(Json.tree(Models.create(Models.model(schema))), emptiest(schema));
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_withNulls_isReadAsIfTheyWereAbsent(String schema) {
    ObjectNode constants = Samples.constantsOf(schema);
    ObjectNode nulls = Json.object();
    Definition.properties(Definition.schema(schema)).keySet().forEach(nulls::putNull);
    nulls.setAll(constants);
    Json.assertSame(Json.tree(Models.read(schema, nulls)), emptiest(schema).setAll(constants));
  }

  @ParameterizedTest
  @MethodSource("models")
  void property_setByItsSetter_isSentAloneAsItIs(String schema) {
    ObjectNode sample = Samples.of(schema);
    for (String property : settable(schema)) {
      JsonNode value = sample.get(property);
      Object model = Models.create(Models.model(schema));
      Models.set(model, property, value);
      Json.assertSame(Json.tree(model), emptiest(schema).set(property, value));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void models_withTheSameContent_areEqual(String schema) {
    HmpModel model = Models.read(schema, Samples.of(schema));
    assertThat(model)
        .isEqualTo(Models.read(schema, Samples.of(schema)))
        .hasSameHashCodeAs(Models.read(schema, Samples.of(schema)))
        .isNotEqualTo(null)
        .isNotEqualTo("text");
  }

  @ParameterizedTest
  @MethodSource("models")
  void models_thatDifferInOneProperty_areNotEqual(String schema) {
    HmpModel model = Models.read(schema, Samples.of(schema));
    for (String property : settable(schema)) {
      HmpModel other = Models.read(schema, Samples.of(schema));
      Models.clear(other, property);
      assertThat(other).as(property).isNotEqualTo(model);
    }
  }

  /** What is sent of a model in which nothing was set: what never changes. */
  private static ObjectNode emptiest(String schema) {
    ObjectNode emptiest = Json.object();
    Definition.properties(Definition.schema(schema))
        .forEach(
            (name, property) -> {
              if (property.has("x-constant")) {
                emptiest.set(name, property.get("x-constant"));
              }
            });
    return emptiest;
  }

  private static List<String> settable(String schema) {
    return Definition.properties(Definition.schema(schema)).keySet().stream()
        .filter(property -> Models.hasSetter(Models.model(schema), property))
        .toList();
  }
}
