package io.github.hmpsdk.spec;

import static io.github.hmpsdk.spec.OperationRules.hasText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for each property of a schema, and for the numbers among the parameters. */
final class PropertyRules {

  /** Last words of names whose numbers mean nothing without a unit. */
  private static final Pattern DIMENSION =
      Pattern.compile(
          "(.*[a-z])?(time|duration|latency|bitrate|timestamp|offset|results|pages|page|pagesize"
              + "|count|failures|connectedat|update|interval|timeout|delay)");

  private static final Pattern DIMENSION_IN_WORDS =
      Pattern.compile(
          ".*(since the Unix epoch|How long|^Length|Number of (items|pages|matches)).*");

  private static final Pattern SECRET =
      Pattern.compile("(?i:.*(password|passphrase|secret|token|apikey))|pin|.*Pin");

  private static final Set<String> TIME_UNITS = Set.of("seconds", "milliseconds");
  private static final Pattern POINT_IN_TIME = Pattern.compile(".*[a-z]Time|[cm]time|timestamp");
  private static final Pattern ONE_WORD = Pattern.compile("\\^([\\w-]+)\\$");
  private static final Set<String> NUMBER_FORMATS = Set.of("int32", "int64", "double");

  private PropertyRules() {}

  static Stream<Rule> all() {
    return Stream.of(general(), ofNumbers(), ofTextWithAMeaning()).flatMap(rules -> rules);
  }

  private static Stream<Rule> general() {
    return Stream.of(
        Rule.ofProperties(
            "words_ofEachProperty_areADescriptionOrThoseOfItsType",
            p -> p.node().has("$ref") || hasText(p.node(), "description"),
            properties -> properties.putObject("mute").put("type", "string")),
        Rule.ofProperties(
            "reference_ofEachProperty_standsAlone",
            p -> !p.node().has("$ref") || p.node().size() == 1,
            properties ->
                properties
                    .putObject("talkative")
                    .put("$ref", "#/components/schemas/ApiError")
                    .put("description", "Read by nobody.")));
  }

  private static Stream<Rule> ofNumbers() {
    return Stream.of(
        Rule.ofProperties(
            "format_ofEachNumber_isThere",
            p -> !p.isNumber() || NUMBER_FORMATS.contains(p.node().path("format").asText()),
            properties -> properties.putObject("port").put("type", "integer")),
        Rule.ofProperties(
            "xUnits_ofEachNumberWithADimension_areThere",
            p -> !hasDimension(p) || hasText(p.node(), "x-units"),
            properties -> properties.putObject("startTime").put("type", "integer")),
        Rule.ofProperties(
            "xUnits_ofWhatIsNoNumber_areNotThere",
            p -> p.isNumber() || !p.node().has("x-units"),
            properties -> properties.putObject("name").put("x-units", "seconds")),
        Rule.ofProperties(
            "xTime_ofEachNumberOfSecondsOrMilliseconds_saysWhatItIs",
            p -> TIME_UNITS.contains(p.node().path("x-units").asText()) == isJavaTime(p.node()),
            properties ->
                properties
                    .putObject("delay")
                    .put("type", "integer")
                    .put("x-units", "seconds")
                    .put("x-time", "delay")),
        new Rule(
            "xUnits_ofEachParameterWithADimension_areThere",
            spec ->
                spec.parameters().entrySet().stream()
                    .filter(e -> isUnitless(e.getValue()))
                    .map(e -> e.getKey()),
            spec ->
                ((ObjectNode) spec.root().at("/components/parameters/Page")).remove("x-units")));
  }

  private static Stream<Rule> ofTextWithAMeaning() {
    return Stream.of(
        Rule.ofProperties(
            "pointInTime_ofEachProperty_isAnInt64OrADateTime",
            p -> !POINT_IN_TIME.matcher(p.name()).matches() || isTime(p.node()),
            properties -> properties.putObject("ctime").put("type", "string")),
        Rule.ofProperties(
            "id_ofEachProperty_isPlainText",
            p -> !p.name().matches("_?id|.*Id") || isPlain(p.node()),
            properties -> properties.putObject("id").put("type", "string").put("format", "uuid")),
        Rule.ofProperties(
            "xSecret_ofEachProperty_goesWithTheFormatPassword",
            p -> isSecret(p.node()) == p.node().path("format").asText().equals("password"),
            properties -> properties.putObject("word").put("x-secret", true)),
        Rule.ofProperties(
            "xSecret_ofWhatIsNamedLikeASecret_isThere",
            p -> !SECRET.matcher(p.name()).matches() || isSecret(p.node()),
            properties -> properties.putObject("userPassword").put("type", "string")),
        Rule.ofProperties(
            "xConstant_ofEachProperty_goesWithAPatternOfThatWord",
            p -> constant(p.node()).equals(p.node().path("x-constant").asText()),
            properties -> properties.putObject("kind").put("x-constant", "a")));
  }

  private static boolean isJavaTime(JsonNode property) {
    boolean since = property.path("description").asText().contains("since the Unix epoch");
    return property.path("x-time").asText().equals(since ? "Instant" : "Duration");
  }

  private static boolean hasDimension(Spec.Property property) {
    return property.isNumber()
        && (DIMENSION.matcher(property.name().toLowerCase(Locale.ROOT)).matches()
            || DIMENSION_IN_WORDS.matcher(property.node().path("description").asText()).matches());
  }

  private static boolean isUnitless(JsonNode parameter) {
    Spec.Property asProperty =
        new Spec.Property("", parameter.path("name").asText(), parameter.path("schema"));
    return hasDimension(asProperty) && !hasText(parameter, "x-units");
  }

  private static boolean isTime(JsonNode property) {
    String format = property.path("format").asText();
    return format.equals("date-time") || (format.equals("int64") && property.has("x-units"));
  }

  /** Ids are text without a format; the number of a track is one only in name. */
  private static boolean isPlain(JsonNode property) {
    boolean trackNumber = property.path("description").asText().startsWith("Number of the track");
    return trackNumber
        || (property.path("type").asText().equals("string") && !property.has("format"))
        || isSecret(property);
  }

  private static boolean isSecret(JsonNode property) {
    return property.path("x-secret").booleanValue();
  }

  /** The only value that a property may have; empty if there are more. */
  private static String constant(JsonNode property) {
    Matcher pattern = ONE_WORD.matcher(property.path("pattern").asText());
    return pattern.matches() ? pattern.group(1) : "";
  }
}
