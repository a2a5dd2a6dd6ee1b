package io.github.hmpsdk.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of the definition is one by an independent validator's reading of it. */
class ExamplesTest {

  private static final String JSON = "application/json";
  private static final Spec SPEC = Spec.bundled();
  private static final Validator VALIDATOR = new Validator(SPEC);

  @TestFactory
  Stream<DynamicTest> request_madeOfExamples_isValid() {
    return SPEC.operations().stream().flatMap(ExamplesTest::requestTests);
  }

  @TestFactory
  Stream<DynamicTest> response_asInEachExample_isValid() {
    return SPEC.operations().stream().flatMap(ExamplesTest::responseTests);
  }

  @TestFactory
  Stream<DynamicTest> errorRow_ofEachOperation_hasAnExampleOfItsOwn() {
    return SPEC.operations().stream()
        .map(op -> dynamicTest(op.id(), () -> assertEachRowHasAnExample(op)));
  }

  @TestFactory
  Stream<DynamicTest> answer_ofEachExample_hasNoPropertyThatItsSchemaLacks() {
    return SPEC.operations().stream()
        .map(
            op ->
                dynamicTest(
                    op.id(),
                    () ->
                        assertThat(
                                op.successes()
                                    .flatMap(answer -> Op.content(answer).values().stream())
                                    .flatMap(
                                        type ->
                                            Op.examples(type).values().stream()
                                                .flatMap(
                                                    example ->
                                                        strangers(
                                                            type.path("schema"), example, ""))))
                            .isEmpty()));
  }

  @Test
  void validator_requestWithoutARequiredProperty_refusesIt() {
    Op op = operation("createSource");
    ObjectNode body = Op.examples(jsonOf(op.request())).values().iterator().next().deepCopy();
    body.remove("name");
    assertThat(VALIDATOR.refusals(op, JSON, body)).anyMatch(message -> message.contains("name"));
  }

  @Test
  void validator_requestWithAnUnknownProperty_refusesIt() {
    Op op = operation("createSource");
    ObjectNode body = Op.examples(jsonOf(op.request())).values().iterator().next().deepCopy();
    body.put("nmae", "x");
    assertThat(VALIDATOR.refusals(op, JSON, body)).anyMatch(message -> message.contains("nmae"));
  }

  @Test
  void validator_responseOfTheWrongType_refusesIt() {
    ObjectNode body = Spec.YAML.createObjectNode().put("data", "text");
    assertThat(VALIDATOR.refusals(operation("getSource"), 200, JSON, body)).isNotEmpty();
  }

  private static Stream<DynamicTest> requestTests(Op op) {
    if (!op.hasBody()) {
      return Stream.of(
          dynamicTest(op.id(), () -> assertThat(VALIDATOR.refusals(op, JSON, null)).isEmpty()));
    }
    return op.request().entrySet().stream()
        .flatMap(
            type ->
                testsOf(
                    op.id(), type.getValue(), body -> VALIDATOR.refusals(op, type.getKey(), body)));
  }

  private static Stream<DynamicTest> responseTests(Op op) {
    return op.responses().entrySet().stream()
        .flatMap(
            response ->
                Op.content(response.getValue()).entrySet().stream()
                    .flatMap(type -> responseTests(op, response.getKey(), type)));
  }

  private static Stream<DynamicTest> responseTests(
      Op op, String status, Map.Entry<String, JsonNode> type) {
    return testsOf(
        op.id() + " " + status,
        type.getValue(),
        body -> VALIDATOR.refusals(op, Integer.parseInt(status), type.getKey(), body));
  }

  private static Stream<DynamicTest> testsOf(
      String name, JsonNode mediaType, Function<JsonNode, Iterable<String>> refusals) {
    return Op.examples(mediaType).entrySet().stream()
        .map(
            example ->
                dynamicTest(
                    (name + " " + example.getKey()).strip(),
                    () -> assertThat(refusals.apply(example.getValue())).isEmpty()));
  }

  private static void assertEachRowHasAnExample(Op op) {
    for (JsonNode row : op.errors()) {
      JsonNode response = op.node().path("responses").path(row.get("status").asText());
      assertThat(Op.examples(response.at("/content/application~1json")).values())
          .as("%s %s", row.get("status"), row.get("code"))
          .anyMatch(
              example ->
                  example.get("code").equals(row.get("code"))
                      && example.get("name").equals(row.get("name"))
                      && example.get("message").equals(words(row))
                      && example.get("httpStatusCode").equals(row.get("status")));
    }
  }

  /** The printed message; our own words where none is printed. */
  private static JsonNode words(JsonNode row) {
    return row.has("message") ? row.get("message") : row.get("when");
  }

  private static Stream<String> strangers(JsonNode schema, JsonNode value, String at) {
    JsonNode resolved = SPEC.resolve(schema);
    if (value.isArray()) {
      return Op.elements(value).stream()
          .flatMap(element -> strangers(resolved.path("items"), element, at + "[]"));
    }
    if (!value.isObject() || resolved.has("oneOf")) {
      return Stream.empty();
    }
    Map<String, JsonNode> known = SPEC.allProperties(resolved);
    return value.properties().stream()
        .flatMap(
            e ->
                known.containsKey(e.getKey())
                    ? strangers(known.get(e.getKey()), e.getValue(), at + "." + e.getKey())
                    : Stream.of(at + "." + e.getKey()));
  }

  private static Op operation(String id) {
    return SPEC.operations().stream().filter(op -> op.id().equals(id)).findFirst().orElseThrow();
  }

  private static JsonNode jsonOf(Map<String, JsonNode> content) {
    return content.values().iterator().next();
  }
}
