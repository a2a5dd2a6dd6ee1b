package io.github.hmpsdk.spec;

import static io.github.hmpsdk.spec.OperationRules.hasText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for each parameter. */
final class ParameterRules {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^/}]+)}");

  private ParameterRules() {}

  static Stream<Rule> all() {
    return Stream.of(
        ofParameters(
            "place_ofEachParameter_isPathOrQuery",
            parameter -> parameter.path("in").asText().matches("path|query"),
            parameter -> parameter.put("in", "cookie")),
        ofParameters(
            "style_ofEachParameter_isNotDeepObject",
            parameter -> parameter.path("style").asText("form").matches("form|simple"),
            parameter -> parameter.put("style", "deepObject")),
        ofParameters(
            "list_ofEachParameter_isExploded",
            parameter -> parameter.path("explode").asBoolean(true),
            parameter -> parameter.put("explode", false)),
        ofParameters(
            "pathParameter_ofEachOperation_isRequired",
            parameter -> isQuery(parameter) || parameter.path("required").asBoolean(),
            parameter -> parameter.put("in", "path").remove("required")),
        ofParameters(
            "words_ofEachParameter_areADescription",
            parameter -> hasText(parameter, "description"),
            parameter -> parameter.remove("description")),
        ofParameters(
            "example_ofEachParameter_isThere",
            parameter -> parameter.has("example"),
            parameter -> parameter.remove("example")),
        Rule.ofOperations(
            "pathParameters_ofEachOperation_areTheOnesInThePath",
            op -> declared(op).equals(inPath(op)),
            op -> !op.parameters("path").isEmpty(),
            op -> ((ObjectNode) op.parameters("path").get(0)).put("name", "other")));
  }

  private static Rule ofParameters(
      String name, Predicate<JsonNode> kept, Consumer<ObjectNode> breaker) {
    return new Rule(
        name,
        spec ->
            spec.operations().stream()
                .flatMap(
                    op ->
                        op.parameters().stream()
                            .filter(kept.negate())
                            .map(p -> op.id() + " " + p.path("name").asText())),
        spec -> breaker.accept((ObjectNode) spec.parameters().values().iterator().next()));
  }

  private static boolean isQuery(JsonNode parameter) {
    return parameter.path("in").asText().equals("query");
  }

  private static Set<String> declared(Op op) {
    return op.parameters("path").stream()
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> inPath(Op op) {
    Matcher variables = VARIABLE.matcher(op.path());
    return variables.results().map(result -> result.group(1)).collect(Collectors.toSet());
  }
}
