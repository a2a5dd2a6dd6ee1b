package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a replacement may leave out: only what the reference calls Immutable or Ignored, or what
 * looks so. Everything else that can be read must be sent back, or a PUT resets it.
 */
final class KindRules {

  private static final Pattern KIND = Pattern.compile("(immutable|ignored)( \\(inferred\\))?");

  private KindRules() {}

  static Stream<Rule> all() {
    return Stream.of(
        new Rule(
            "property_thatAReplacementLeavesOut_isImmutableOrIgnored",
            spec -> updates(spec).flatMap(update -> lost(spec, update)),
            spec -> readProperties(spec).putObject("newSetting").put("type", "string")),
        new Rule(
            "property_thatAReplacementSends_isNotImmutable",
            spec -> updates(spec).flatMap(update -> refused(spec, update)),
            spec -> ((ObjectNode) anyUpdate(spec).path("properties")).putObject("id")),
        Rule.ofProperties(
            "xKind_ofEachProperty_isOneOfTheReferencesWords",
            p -> !p.node().has("x-kind") || isKind(p.node()),
            properties -> properties.putObject("odd").put("type", "string").put("x-kind", "odd")));
  }

  private static Stream<String> lost(Spec spec, Map.Entry<String, JsonNode> update) {
    Map<String, JsonNode> sent = spec.allProperties(update.getValue());
    return read(spec, update).entrySet().stream()
        .filter(property -> !sent.containsKey(property.getKey()))
        .filter(property -> !isKind(spec.resolve(property.getValue())))
        .map(property -> update.getKey() + " loses " + property.getKey());
  }

  private static Stream<String> refused(Spec spec, Map.Entry<String, JsonNode> update) {
    Map<String, JsonNode> sent = spec.allProperties(update.getValue());
    return read(spec, update).entrySet().stream()
        .filter(property -> sent.containsKey(property.getKey()))
        .filter(property -> property.getValue().path("x-kind").asText().startsWith("immutable"))
        .map(property -> update.getKey() + " sends " + property.getKey());
  }

  private static boolean isKind(JsonNode property) {
    return KIND.matcher(property.path("x-kind").asText()).matches();
  }

  private static Stream<Map.Entry<String, JsonNode>> updates(Spec spec) {
    return spec.schemas().entrySet().stream().filter(e -> e.getValue().has("x-update-of"));
  }

  private static Map<String, JsonNode> read(Spec spec, Map.Entry<String, JsonNode> update) {
    return spec.allProperties(spec.schema(update.getValue().path("x-update-of").asText()));
  }

  private static JsonNode anyUpdate(Spec spec) {
    return updates(spec).findFirst().orElseThrow().getValue();
  }

  private static ObjectNode readProperties(Spec spec) {
    String read = anyUpdate(spec).path("x-update-of").asText();
    return (ObjectNode) spec.schema(read).path("properties");
  }
}
