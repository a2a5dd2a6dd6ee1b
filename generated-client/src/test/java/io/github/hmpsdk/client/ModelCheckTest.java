package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link HmpModel#validate} finds what the definition forbids, and names it. */
class ModelCheckTest {

  static Stream<String> models() {
    return Definition.objects();
  }

  @ParameterizedTest
  @MethodSource("models")
  void model_withEverythingInItsLimits_isAccepted(String schema) {
    HmpModel model = Models.read(schema, Samples.of(schema));
    assertThatCode(() -> model.validate("Body")).doesNotThrowAnyException();
  }

  @TestFactory
  Stream<DynamicTest> requiredProperty_thatIsMissing_isNamed() {
    return forEachProperty(
        Property::isRequired,
        property -> property.assertRefused(model -> Models.clear(model, property.name())));
  }

  @TestFactory
  Stream<DynamicTest> number_belowItsMinimum_isNamed() {
    return forEachProperty(
        property -> property.node().has("minimum"),
        property ->
            property.assertRefused(new IntNode(property.node().get("minimum").asInt() - 1)));
  }

  @TestFactory
  Stream<DynamicTest> number_aboveItsMaximum_isNamed() {
    return forEachProperty(
        property -> property.node().path("maximum").canConvertToInt(),
        property ->
            property.assertRefused(new IntNode(property.node().get("maximum").asInt() + 1)));
  }

  @TestFactory
  Stream<DynamicTest> text_thatIsTooShort_isNamed() {
    return forEachProperty(
        property -> property.node().path("minLength").asInt() > 0,
        property -> property.assertRefused(new TextNode("")));
  }

  @TestFactory
  Stream<DynamicTest> objectInside_thatLacksSomething_isNamedWithItsPlace() {
    return forEachProperty(
        property -> property.inner().requiresAnything(),
        property -> {
          HmpModel model = Models.read(property.schema(), Samples.of(property.schema()));
          Models.set(model, property.name(), property.innerWithout());
          assertThatIllegalArgumentException()
              .isThrownBy(() -> model.validate("Body"))
              .withMessageContaining("Body." + property.name() + property.inner().place());
        });
  }

  private static Stream<DynamicTest> forEachProperty(
      Predicate<Property> which, Consumer<Property> check) {
    return Definition.objects()
        .flatMap(Property::of)
        .filter(property -> Models.hasSetter(Models.model(property.schema()), property.name()))
        .filter(which)
        .map(property -> dynamicTest(property.toString(), () -> check.accept(property)));
  }

  /** A property of a schema. */
  private record Property(String schema, String name, JsonNode node) {

    static Stream<Property> of(String schema) {
      return Definition.properties(Definition.schema(schema)).entrySet().stream()
          .map((Map.Entry<String, JsonNode> e) -> new Property(schema, e.getKey(), e.getValue()));
    }

    boolean isRequired() {
      return Definition.required(Definition.schema(schema)).contains(name);
    }

    Inner inner() {
      boolean isList = node.path("type").asText().equals("array");
      JsonNode inner = Definition.resolve(isList ? node.path("items") : node);
      return new Inner(isList, inner);
    }

    /** What this property would hold if something was missing in it. */
    JsonNode innerWithout() {
      return inner().isList() ? Json.array().add(Json.object()) : Json.object();
    }

    void assertRefused(JsonNode value) {
      assertRefused(model -> Models.set(model, name, value));
    }

    void assertRefused(Consumer<HmpModel> spoil) {
      HmpModel model = Models.read(schema, Samples.of(schema));
      spoil.accept(model);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.validate("Body"))
          .withMessageStartingWith("Body." + name + " ");
    }

    @Override
    public String toString() {
      return schema + "." + name;
    }
  }

  /** The object that a property holds, or that its list holds. */
  private record Inner(boolean isList, JsonNode schema) {

    /** Whether an empty object would be refused; a constant is never missing. */
    boolean requiresAnything() {
      return Definition.required(schema).stream()
          .map(name -> Definition.properties(schema).get(name))
          .anyMatch(property -> property != null && !property.has("x-constant"));
    }

    String place() {
      return isList ? "[0]." : ".";
    }
  }
}
