package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is refused before it is sent must say who says so: the client must not refuse what the
 * appliance takes.
 */
final class LimitRules {

  private static final List<String> LIMITS =
      List.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

  private LimitRules() {}

  static Stream<Rule> all() {
    return Stream.of(
        new Rule(
            "limits_ofEachPropertyThatIsSent_sayWhereTheyComeFrom",
            LimitRules::unmarkedProperties,
            spec -> ((ObjectNode) anySent(spec)).remove("x-limits")),
        new Rule(
            "limits_ofEachQueryParameter_sayWhereTheyComeFrom",
            LimitRules::unmarkedParameters,
            spec ->
                ((ObjectNode) spec.root().at("/components/parameters/Page")).remove("x-limits")),
        Rule.ofProperties(
            "xLimits_ofWhatHasNone_areNotThere",
            p -> !p.node().has("x-limits") || isLimited(p.node()),
            properties ->
                properties.putObject("free").put("type", "string").put("x-limits", "inferred")));
  }

  private static Stream<String> unmarkedProperties(Spec spec) {
    Set<String> sent = sent(spec);
    return spec.properties()
        .filter(p -> sent.contains(p.schema()) && isLimited(p.node()) && !p.node().has("x-limits"))
        .map(Spec.Property::at);
  }

  private static Stream<String> unmarkedParameters(Spec spec) {
    return spec.parameters().entrySet().stream()
        .filter(e -> e.getValue().path("in").asText().equals("query"))
        .filter(e -> isLimited(e.getValue().path("schema")) && !e.getValue().has("x-limits"))
        .map(e -> e.getKey());
  }

  private static JsonNode anySent(Spec spec) {
    Set<String> sent = sent(spec);
    return spec.properties()
        .filter(p -> sent.contains(p.schema()) && p.node().has("x-limits"))
        .findFirst()
        .orElseThrow()
        .node();
  }

  private static Set<String> sent(Spec spec) {
    Set<String> sent = new HashSet<>();
    spec.operations().forEach(op -> sent.addAll(spec.reachableFrom(op.node().path("requestBody"))));
    return sent;
  }

  private static boolean isLimited(JsonNode schema) {
    return LIMITS.stream().anyMatch(schema::has);
  }
}
