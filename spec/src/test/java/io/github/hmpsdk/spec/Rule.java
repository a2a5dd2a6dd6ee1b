package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A house rule.
 *
 * @param name what it says, as the name of a test
 * @param violations the places of a definition that break it
 * @param breaker breaks it, to show that the rule would notice
 */
record Rule(String name, Function<Spec, Stream<String>> violations, Consumer<Spec> breaker) {

  /** A rule that each operation keeps or not. */
  static Rule ofOperations(String name, Predicate<Op> kept, Consumer<Op> breaker) {
    return ofOperations(name, kept, op -> true, breaker);
  }

  /** The same; the breaker gets an operation of some kind. */
  static Rule ofOperations(
      String name, Predicate<Op> kept, Predicate<Op> breakable, Consumer<Op> breaker) {
    return new Rule(
        name,
        spec -> spec.operations().stream().filter(kept.negate()).map(Op::id),
        spec ->
            breaker.accept(spec.operations().stream().filter(breakable).findFirst().orElseThrow()));
  }

  /** A rule that each property of each schema keeps or not. */
  static Rule ofProperties(
      String name, Predicate<Spec.Property> kept, Consumer<ObjectNode> breaker) {
    return new Rule(
        name,
        spec -> spec.properties().filter(kept.negate()).map(Spec.Property::at),
        spec -> breaker.accept(properties(spec)));
  }

  /** A rule that each named schema keeps or not. */
  static Rule ofSchemas(
      String name, Predicate<Map.Entry<String, ObjectNode>> kept, Consumer<ObjectNode> breaker) {
    return new Rule(
        name,
        spec ->
            spec.schemas().entrySet().stream()
                .map(e -> Map.entry(e.getKey(), (ObjectNode) e.getValue()))
                .filter(kept.negate())
                .map(Map.Entry::getKey),
        spec -> breaker.accept((ObjectNode) spec.root().path("components").path("schemas")));
  }

  List<String> violationsIn(Spec spec) {
    return violations.apply(spec).sorted().toList();
  }

  /** The properties of some schema that has some. */
  private static ObjectNode properties(Spec spec) {
    return spec.schemas().values().stream()
        .map(schema -> schema.path("properties"))
        .filter(properties -> !properties.isEmpty())
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
