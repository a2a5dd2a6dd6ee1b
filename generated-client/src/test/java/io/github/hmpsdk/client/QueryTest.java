package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The optional parameters of each operation: sent as they are, within their limits, or not. */
class QueryTest {

  private static final List<String> UNUSUAL =
      List.of(
          "a&b=c", "a+b", "50%", "%41", "größe", "a;b", "{q}", "a?b#c", "a\nb", "\"x\" IN (1, 2)");

  static Stream<QueryParameter> parameters() {
    return Definition.operations().stream().flatMap(QueryParameter::of);
  }

  static Stream<QueryParameter> texts() {
    return parameters().filter(p -> p.type().equals("string") && !p.schema().has("enum"));
  }

  static Stream<QueryParameter> numbers() {
    return parameters().filter(p -> p.type().equals("integer"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void text_withUnusualCharacters_arrivesAsItIs(QueryParameter parameter) throws Throwable {
    for (String value : UNUSUAL) {
      Wire wire = Wire.silent();
      new Call(parameter.operation()).withQuery(parameter.with(new TextNode(value))).on(wire);
      String raw = URI.create(wire.only().url()).getRawQuery();
      assertThat(raw).startsWith(parameter.name() + "=").doesNotContain("&");
      assertThat(URLDecoder.decode(raw.substring(raw.indexOf('=') + 1), StandardCharsets.UTF_8))
          .isEqualTo(value);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void text_thatIsEmpty_isRefusedByName(QueryParameter parameter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameter.with(new TextNode("")))
        .withMessageContaining(parameter.name());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void number_outsideItsLimits_isRefusedByName(QueryParameter parameter) {
    for (String limit : List.of("minimum", "maximum")) {
      if (parameter.schema().has(limit)) {
        int step = limit.equals("minimum") ? -1 : 1;
        JsonNode outside = new IntNode(parameter.schema().get(limit).asInt() + step);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> parameter.with(outside))
            .withMessageContaining(parameter.name());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parameters")
  void parameter_setToNull_isTakenAway(QueryParameter parameter) {
    QueryObject query = parameter.with(parameter.example());
    assertThat(query).containsOnlyKeys(parameter.name());
    Models.clear(query, parameter.name());
    assertThat(query).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parameters")
  void query_readAsAMap_cannotBeChanged(QueryParameter parameter) {
    QueryObject query = parameter.with(parameter.example());
    assertThatThrownBy(query::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  /** A query parameter of one operation. */
  record QueryParameter(Operation operation, String name, JsonNode node) {

    static Stream<QueryParameter> of(Operation operation) {
      return operation.parameters("query").entrySet().stream()
          .map(e -> new QueryParameter(operation, e.getKey(), e.getValue()));
    }

    JsonNode schema() {
      return Definition.resolve(node.get("schema"));
    }

    String type() {
      return schema().path("type").asText();
    }

    JsonNode example() {
      return node.get("example");
    }

    /** A query object with nothing but this parameter. */
    QueryObject with(JsonNode value) {
      QueryObject query = (QueryObject) Models.create(new Call(operation).queryType());
      Models.set(query, name, value);
      return query;
    }

    @Override
    public String toString() {
      return operation + " " + name;
    }
  }
}
