package io.github.hmpsdk.spec;

import static io.github.hmpsdk.spec.OperationRules.hasText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for each schema, be it named or in place. */
final class SchemaRules {

  private SchemaRules() {}

  static Stream<Rule> all() {
    return Stream.of(ofNamedOnes(), ofAnyPlace(), ofAlternatives()).flatMap(rules -> rules);
  }

  private static Stream<Rule> ofNamedOnes() {
    return Stream.of(
        Rule.ofSchemas(
            "words_ofEachSchema_areADescription",
            schema -> hasText(schema.getValue(), "description"),
            schemas -> schemas.putObject("Mute").put("type", "string")),
        Rule.ofSchemas(
            "xSource_ofEachSchema_isThere",
            schema -> schema.getValue().has("x-source"),
            schemas -> schemas.putObject("Sourceless").put("type", "string")),
        Rule.ofSchemas(
            "xOpen_ofEachSchema_isTrueAndSaidInItsWords",
            schema -> isOpen(schema.getValue()) || !schema.getValue().has("x-open"),
            schemas -> schemas.putObject("Half").put("description", "Open.").put("x-open", true)),
        Rule.ofSchemas(
            "answer_ofOneThing_hasNothingButData",
            schema -> !schema.getKey().endsWith("Response") || keys(schema).equals(Set.of("data")),
            schemas -> schemas.putObject("NoResponse").put("type", "object")),
        Rule.ofSchemas(
            "answer_ofManyThings_hasDataAndPerhapsPaging",
            schema -> !schema.getKey().endsWith("List") || isList(schema.getValue()),
            schemas -> schemas.putObject("NoList").put("type", "object")));
  }

  private static boolean isOpen(JsonNode schema) {
    return schema.path("x-open").asBoolean()
        && schema.path("description").asText().contains("Answers carry more");
  }

  private static Stream<Rule> ofAnyPlace() {
    return Stream.of(
        ofPositions(
            "objectAndEnumeration_anywhere_haveANameOfTheirOwn",
            p -> p.named() || isSimple(p),
            property -> property.put("type", "object")),
        ofPositions(
            "schema_anywhere_saysWhatItIs",
            p -> p.hasAny("type", "$ref", "oneOf", "allOf"),
            property -> property.put("description", "Something.")),
        ofPositions(
            "anyOf_anywhere_isNotUsed",
            p -> !p.hasAny("anyOf"),
            property -> property.put("type", "string").putArray("anyOf")),
        new Rule(
            "default_inWhatIsSent_isNotUsed",
            SchemaRules::sentDefaults,
            spec -> ((ObjectNode) firstSent(spec)).put("default", "x")));
  }

  private static Stream<Rule> ofAlternatives() {
    return Stream.of(
        new Rule(
            "oneOf_anywhere_hasAFullDiscriminator",
            SchemaRules::partialDiscriminators,
            spec -> properties(spec).putObject("extra").putArray("oneOf").addObject()),
        new Rule(
            "alternative_ofEachOneOf_requiresItsOwnValueOfTheDiscriminator",
            SchemaRules::wrongAlternatives,
            SchemaRules::breakAlternative));
  }

  private static Rule ofPositions(
      String name, Predicate<SchemaPositions.Position> kept, Consumer<ObjectNode> breaker) {
    return new Rule(
        name,
        spec -> SchemaPositions.of(spec).filter(kept.negate()).map(SchemaPositions.Position::at),
        spec -> breaker.accept(properties(spec).putObject("extra")));
  }

  private static ObjectNode properties(Spec spec) {
    return (ObjectNode) spec.schema("ApiError").path("properties");
  }

  private static boolean isSimple(SchemaPositions.Position p) {
    return !p.type().equals("object")
        && !p.hasAny("properties", "enum", "oneOf", "allOf", "additionalProperties");
  }

  private static Stream<String> partialDiscriminators(Spec spec) {
    return SchemaPositions.of(spec)
        .filter(p -> p.hasAny("oneOf") && !alternatives(p).equals(mapped(p)))
        .map(SchemaPositions.Position::at);
  }

  private static Set<String> alternatives(SchemaPositions.Position p) {
    return Op.elements(p.node().get("oneOf")).stream()
        .map(Spec::refName)
        .collect(Collectors.toSet());
  }

  private static Set<String> mapped(SchemaPositions.Position p) {
    Set<String> mapped = new HashSet<>();
    JsonNode discriminator = p.node().path("discriminator");
    if (hasText(discriminator, "propertyName")) {
      discriminator
          .path("mapping")
          .forEach(ref -> mapped.add(ref.asText().replaceFirst("#/components/schemas/", "")));
    }
    return mapped;
  }

  private static Stream<String> wrongAlternatives(Spec spec) {
    return spec.schemas().entrySet().stream()
        .filter(schema -> schema.getValue().has("discriminator"))
        .flatMap(
            schema ->
                schema.getValue().at("/discriminator/mapping").properties().stream()
                    .filter(e -> !isAlternative(spec, schema.getValue(), e))
                    .map(e -> schema.getKey() + " " + e.getKey()));
  }

  private static boolean isAlternative(
      Spec spec, JsonNode oneOf, Map.Entry<String, JsonNode> mapping) {
    String property = oneOf.at("/discriminator/propertyName").asText();
    JsonNode alternative = spec.root().at(mapping.getValue().asText().substring(1));
    JsonNode value = spec.allProperties(alternative).get(property);
    return value != null
        && value.path("pattern").asText().equals("^" + mapping.getKey() + "$")
        && requires(spec, alternative, property);
  }

  private static boolean requires(Spec spec, JsonNode schema, String property) {
    JsonNode resolved = spec.resolve(schema);
    return Op.elements(resolved.path("required")).stream()
            .anyMatch(r -> r.asText().equals(property))
        || Op.elements(resolved.path("allOf")).stream().anyMatch(p -> requires(spec, p, property));
  }

  private static void breakAlternative(Spec spec) {
    spec.schemas().values().stream()
        .map(schema -> schema.at("/discriminator/mapping"))
        .filter(JsonNode::isObject)
        .forEach(mapping -> ((ObjectNode) mapping).put("new", "#/components/schemas/ApiError"));
  }

  private static Stream<String> sentDefaults(Spec spec) {
    Set<String> sent = new HashSet<>();
    spec.operations().forEach(op -> sent.addAll(spec.reachableFrom(op.node().path("requestBody"))));
    Stream<SchemaPositions.Position> bodies =
        sent.stream().flatMap(name -> SchemaPositions.of(name, spec.schema(name)));
    Stream<SchemaPositions.Position> inPlace =
        SchemaPositions.of(spec).filter(p -> p.at().matches("\\w+ (request|parameter).*"));
    return Stream.concat(bodies, inPlace)
        .filter(p -> p.hasAny("default"))
        .map(SchemaPositions.Position::at);
  }

  private static JsonNode firstSent(Spec spec) {
    return spec.operations().stream()
        .filter(Op::hasBody)
        .map(op -> op.request().values().iterator().next().path("schema"))
        .map(schema -> spec.allProperties(schema).values().iterator().next())
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> keys(Map.Entry<String, ObjectNode> schema) {
    Set<String> keys = new HashSet<>();
    schema.getValue().path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static boolean isList(ObjectNode schema) {
    JsonNode properties = schema.path("properties");
    return properties.at("/data/type").asText().equals("array")
        && properties.size() == (properties.has("paging") ? 2 : 1);
  }
}
