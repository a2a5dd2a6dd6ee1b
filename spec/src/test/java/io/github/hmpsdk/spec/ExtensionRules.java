package io.github.hmpsdk.spec;

import static io.github.hmpsdk.spec.OperationRules.hasText;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the extensions of each operation, and for {@code x-source} anywhere. */
final class ExtensionRules {

  private static final Pattern SOURCE =
      Pattern.compile(
          "inferred|client|seen"
              + "|(\\d+(\\.\\d+)+|Working-version) https://(beta)?doc\\.haivision\\.com/HMP/\\1/\\S+");

  private static final Map<String, Set<String>> RETRY =
      Map.of(
          "get", Set.of("safe"),
          "post", Set.of("never"),
          "put", Set.of("idempotent", "never"),
          "delete", Set.of("idempotent", "never"));

  private static final Set<String> ROW = Set.of("status", "code", "name", "when");

  /** What a row may say besides; the bundler marks the ones that mean an empty list. */
  private static final Set<String> ROW_MAY = Set.of("message", "source", "empty-list");

  private static final String MEDIA_TYPE_CODE = "100000";

  private ExtensionRules() {}

  static Stream<Rule> all() {
    return Stream.of(
        Rule.ofOperations(
            "xPermission_ofEachOperation_isWritten",
            op -> hasText(op.node(), "x-permission"),
            op -> op.object().remove("x-permission")),
        Rule.ofOperations(
            "xRetry_ofEachOperation_fitsTheMethod",
            op ->
                RETRY
                    .getOrDefault(op.method(), Set.of())
                    .contains(op.node().path("x-retry").asText()),
            op -> op.object().put("x-retry", "safe")),
        Rule.ofOperations(
            "xErrors_ofEachOperation_areRowsOfStatusCodeNameAndWhen",
            op ->
                op.node().path("x-errors").isArray()
                    && op.errors().stream().allMatch(ExtensionRules::isRow),
            op -> ((ObjectNode) op.errors().get(0)).put("code", 10001)),
        Rule.ofOperations(
            "xErrors_ofEachOperationThatIsSentABody_haveTheUnsupportedMediaType",
            op -> op.hasBody() == codesOf(op, 415).contains(MEDIA_TYPE_CODE),
            Op::hasBody,
            op -> op.object().putArray("x-errors")),
        Rule.ofOperations(
            "xErrors_ofEachOperation_areMarkedWhereTheyMeanAnEmptyList",
            op -> op.errors().stream().allMatch(row -> isEmptyList(op, row) == isMarkedEmpty(row)),
            op -> ((ObjectNode) op.errors().get(0)).put("empty-list", true)),
        Rule.ofOperations(
            "xEmptyList_ofEachOperation_isOnAListAndAmongThe404Rows",
            ExtensionRules::isProperEmptyList,
            op -> op.node().has("x-empty-list"),
            op -> op.object().putArray("x-empty-list").add("040013")),
        Rule.ofOperations(
            "xEmptyList_ofEachOperation_hasEveryCodeThatMeansNoResults",
            ExtensionRules::hasEveryEmptyCode,
            op -> op.node().has("x-empty-list"),
            op -> op.object().remove("x-empty-list")),
        Rule.ofOperations(
            "xStream_ofEachOperation_isTrueOnABinaryAnswerOrAbsent",
            ExtensionRules::isProperStream,
            op -> op.object().put("x-stream", true)),
        Rule.ofOperations(
            "xSource_ofEachOperation_isThere",
            op -> op.node().has("x-source"),
            op -> op.object().remove("x-source")),
        new Rule(
            "xSource_anywhere_isAPageInferredOrClient",
            spec -> malformedSources(spec.root(), ""),
            spec -> spec.operations().get(0).object().put("x-source", "4.1 https://example.com")));
  }

  private static boolean isRow(JsonNode row) {
    Set<String> keys = new HashSet<>();
    row.fieldNames().forEachRemaining(keys::add);
    keys.removeAll(ROW_MAY);
    return row.path("source").asText("inferred").equals("inferred")
        && (!row.has("message") || hasText(row, "message"))
        && keys.equals(ROW)
        && isStatus(row.get("status"))
        && isCode(row.get("code"))
        && row.get("name").asText().matches("[A-Z][A-Za-z]+")
        && hasText(row, "when");
  }

  private static boolean isStatus(JsonNode status) {
    return status.isInt() && status.asInt() >= 400 && status.asInt() <= 599;
  }

  /** Six digits; one page prints five. A number would lose the leading zero. */
  private static boolean isCode(JsonNode code) {
    return code.isTextual() && code.asText().matches("\\d{5,6}");
  }

  private static boolean isProperEmptyList(Op op) {
    if (!op.node().has("x-empty-list")) {
      return true;
    }
    List<JsonNode> codes = Op.elements(op.node().get("x-empty-list"));
    return isList(op)
        && !codes.isEmpty()
        && codes.stream().allMatch(JsonNode::isTextual)
        && codes404(op).containsAll(codes);
  }

  private static boolean hasEveryEmptyCode(Op op) {
    List<JsonNode> codes = Op.elements(op.node().path("x-empty-list"));
    return op.errors().stream()
        .filter(row -> isList(op) && row.path("name").asText().equals("NoResults"))
        .allMatch(row -> codes.contains(row.get("code")));
  }

  private static boolean isEmptyList(Op op, JsonNode row) {
    return row.path("status").asInt() == 404
        && Op.elements(op.node().path("x-empty-list")).contains(row.path("code"));
  }

  private static boolean isMarkedEmpty(JsonNode row) {
    return row.path("empty-list").asBoolean();
  }

  private static List<JsonNode> codes404(Op op) {
    return op.errors().stream()
        .filter(row -> row.path("status").asInt() == 404)
        .map(row -> row.path("code"))
        .toList();
  }

  private static List<String> codesOf(Op op, int status) {
    return op.errors().stream()
        .filter(row -> row.path("status").asInt() == status)
        .map(row -> row.path("code").asText())
        .toList();
  }

  /** Whether the answer has a list under {@code data}. */
  private static boolean isList(Op op) {
    return op.method().equals("get")
        && op.successes()
            .map(response -> response.at("/content/application~1json/schema"))
            .anyMatch(schema -> isArray(op.spec(), schema));
  }

  private static boolean isArray(Spec spec, JsonNode schema) {
    JsonNode data = spec.allProperties(schema).get("data");
    return data != null && data.path("type").asText().equals("array");
  }

  private static boolean isProperStream(Op op) {
    JsonNode stream = op.node().path("x-stream");
    return stream.isMissingNode() || (stream.booleanValue() && isBinary(op));
  }

  private static boolean isBinary(Op op) {
    return op.successes()
        .flatMap(response -> Op.content(response).values().stream())
        .anyMatch(Op::isBinary);
  }

  private static Stream<String> malformedSources(JsonNode node, String at) {
    List<String> malformed = new ArrayList<>();
    if (node.has("x-source") && !SOURCE.matcher(node.get("x-source").asText()).matches()) {
      malformed.add(at);
    }
    node.properties()
        .forEach(
            e -> malformedSources(e.getValue(), at + "/" + e.getKey()).forEach(malformed::add));
    if (node.isArray()) {
      node.forEach(element -> malformedSources(element, at + "/-").forEach(malformed::add));
    }
    return malformed.stream();
  }
}
