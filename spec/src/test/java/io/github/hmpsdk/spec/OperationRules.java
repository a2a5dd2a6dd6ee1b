package io.github.hmpsdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for each operation: its id, words, examples and the order of its keys. */
final class OperationRules {

  /** Verbs of operation ids by method: who adds one decides on its method. */
  private static final Map<String, String> VERBS =
      Map.of(
          "get", "list|get|download",
          "post", "create|add|start|send|seek|login",
          "put", "update|replace",
          "delete", "delete|remove|stop|logout");

  private static final List<String> KEY_ORDER =
      List.of(
          "operationId",
          "tags",
          "summary",
          "description",
          "security",
          "x-permission",
          "x-permission-source",
          "x-retry",
          "x-stream",
          "x-empty-list",
          "x-errors",
          "x-source",
          "parameters",
          "requestBody",
          "responses",
          "x-error-table", // from here on by the bundler
          "x-items-of",
          "x-all-items",
          "x-page-size",
          "x-source-version",
          "x-source-page");

  private OperationRules() {}

  static Stream<Rule> all() {
    return Stream.of(ofIds(), ofTagsAndWords(), ofExamples()).flatMap(rules -> rules);
  }

  private static Stream<Rule> ofIds() {
    return Stream.of(
        new Rule(
            "operationId_ofEachOperation_isUnique",
            OperationRules::repeatedIds,
            spec -> spec.operations().get(1).object().put("operationId", first(spec).id())),
        Rule.ofOperations(
            "operationId_ofEachOperation_isAVerbThatFitsTheMethodAndANoun",
            OperationRules::hasFittingVerb,
            op -> op.object().put("operationId", "retrieveThing")),
        Rule.ofOperations(
            "operationId_ofEachOperation_isCamelCase",
            op -> op.id().matches("[a-z]+([A-Z][a-z]+)*"),
            op -> op.object().put("operationId", "list_Sources")));
  }

  private static Stream<Rule> ofTagsAndWords() {
    return Stream.of(
        Rule.ofOperations(
            "tag_ofEachOperation_isOneThatTheRootKnows",
            op -> op.node().path("tags").size() == 1 && tags(op.spec()).containsAll(tags(op)),
            op -> op.object().putArray("tags").add("Sorces")),
        new Rule(
            "tag_ofTheRoot_isUsed",
            OperationRules::unusedTags,
            spec -> ((ObjectNode) spec.root().path("tags").get(0)).put("name", "Unused")),
        Rule.ofOperations(
            "words_ofEachOperation_areSummaryAndDescription",
            op -> hasText(op.node(), "summary") && hasText(op.node(), "description"),
            op -> op.object().put("description", " ")),
        Rule.ofOperations(
            "keys_ofEachOperation_areInTheOrderOfTheOtherFiles",
            OperationRules::isInOrder,
            op -> op.object().set("summary", op.object().remove("summary"))));
  }

  private static Stream<Rule> ofExamples() {
    return Stream.of(
        Rule.ofOperations(
            "request_ofEachOperation_hasExamples",
            op -> !op.hasBody() || hasExamples(op.request()),
            Op::hasBody,
            op -> removeExamples(op.request())),
        Rule.ofOperations(
            "success_ofEachOperation_hasExamplesUnlessBinaryOrEmpty",
            op -> op.successes().map(Op::content).allMatch(OperationRules::hasExamples),
            op -> op.successes().map(Op::content).forEach(OperationRules::removeExamples)),
        Rule.ofOperations(
            "success_ofEachOperation_isDocumented",
            op -> op.successes().findAny().isPresent(),
            op -> op.object().putObject("responses")));
  }

  private static Op first(Spec spec) {
    return spec.operations().get(0);
  }

  private static Stream<String> repeatedIds(Spec spec) {
    Set<String> seen = new HashSet<>();
    return spec.operations().stream().map(Op::id).filter(id -> !seen.add(id));
  }

  private static boolean hasFittingVerb(Op op) {
    String verbs = VERBS.getOrDefault(op.method(), "none");
    return op.id().equals("logout") ? verbs.contains("logout") : op.id().matches(named(verbs));
  }

  private static String named(String verbs) {
    return "(" + verbs + ")[A-Z].*";
  }

  private static List<String> tags(Op op) {
    return Op.elements(op.node().path("tags")).stream().map(JsonNode::asText).toList();
  }

  private static List<String> tags(Spec spec) {
    return Op.elements(spec.root().path("tags")).stream()
        .map(tag -> tag.path("name").asText())
        .toList();
  }

  private static Stream<String> unusedTags(Spec spec) {
    Set<String> used = new HashSet<>();
    spec.operations().forEach(op -> used.addAll(tags(op)));
    return tags(spec).stream().filter(tag -> !used.contains(tag));
  }

  private static boolean isInOrder(Op op) {
    List<String> keys = new ArrayList<>();
    op.node().fieldNames().forEachRemaining(keys::add);
    List<String> sorted = new ArrayList<>(KEY_ORDER);
    sorted.retainAll(keys);
    return keys.equals(sorted);
  }

  private static boolean hasExamples(Map<String, JsonNode> content) {
    return content.values().stream().allMatch(c -> Op.isBinary(c) || !Op.examples(c).isEmpty());
  }

  private static void removeExamples(Map<String, JsonNode> content) {
    content.values().forEach(c -> ((ObjectNode) c).remove(List.of("example", "examples")));
  }

  static boolean hasText(JsonNode node, String key) {
    return node.path(key).isTextual() && !node.path(key).asText().isBlank();
  }
}
