package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import feign.QueryMap;
import feign.RequestLine;
import io.github.hmpsdk.client.api.AssetsApi;
import io.github.hmpsdk.client.model.AssetSortKey;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The optional parameters of each operation: sent as they are, within their limits, or not. */
class QueryTest {

  private static final List<String> UNUSUAL =
      List.of(
          "a&b=c",
          "a+b",
          "50%",
          "100% sure",
          "%41",
          "%4",
          "%zz %41",
          "größe",
          "a;b",
          "{q}",
          "{",
          "a?b#c",
          "a\nb",
          "\r\n",
          "\u0000",
          " ",
          "a,b",
          "undef",
          "http://x/?y=1",
          "\ud83d\ude00 100%",
          "~*'()!",
          "\"x\" IN (1, 2)");

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
      parameter.assertArrives(value);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void text_ofAnyCharacters_arrivesAsItIs(QueryParameter parameter) throws Throwable {
    RandomTexts texts = new RandomTexts(22);
    for (int i = 0; i < 50; i++) {
      parameter.assertArrives(texts.next());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void text_withHalfASurrogatePair_isRefusedByNameAndPosition(QueryParameter parameter) {
    for (String value : List.of("canary\ud83d", "canary\ude00x", "canary\ud83d\ud83d\ude00")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> parameter.with(new TextNode(value)))
          .withMessageContaining("query." + parameter.name())
          .withMessageContaining("at position 6")
          .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }
  }

  @Test
  void list_asAParameter_isRepeatedAndEachArrives() {
    RepeatedQuery query = new RepeatedQuery().tags(List.of("a,b", "50% off", "%41"));
    Wire wire = Wire.silent();
    wire.client(Repeated.class).find(query);
    assertThat(wire.only().url()).endsWith("?tags=a%2Cb&tags=50%25%20off&tags=%2541");
  }

  @Test
  void list_thatIsEmpty_isNotSent() {
    Wire wire = Wire.silent();
    wire.client(Repeated.class).find(new RepeatedQuery().tags(List.of()));
    assertThat(wire.only().url()).doesNotContain("?");
  }

  @Test
  void list_withNull_isRefusedByIndex() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RepeatedQuery().tags(Arrays.asList("a", null)))
        .withMessage("query.tags[1] is required");
  }

  @Test
  void number_thatIsNotFinite_isRefusedByName() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RepeatedQuery().number(value))
          .withMessage("query.number must be a finite number");
    }
  }

  @Test
  void openValue_thatIsNotKnown_arrivesAsItIs() {
    Wire wire = Wire.silent();
    wire.client(AssetsApi.class)
        .listAssets(new AssetsApi.ListAssetsQuery().sort(AssetSortKey.of("100% new")));
    assertThat(wire.only().url()).endsWith("?sort=100%25%20new");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void text_thatIsEmpty_isLeftToTheAppliance(QueryParameter parameter) {
    assertThatCode(() -> parameter.with(new TextNode(""))).doesNotThrowAnyException();
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

    void assertArrives(String value) throws Throwable {
      Wire wire = Wire.silent();
      new Call(operation).withQuery(with(new TextNode(value))).on(wire);
      String raw = URI.create(wire.only().url()).getRawQuery();
      assertThat(raw).startsWith(name + "=").doesNotContain("&");
      assertThat(URLDecoder.decode(raw.substring(raw.indexOf('=') + 1), StandardCharsets.UTF_8))
          .isEqualTo(value);
    }

    @Override
    public String toString() {
      return operation + " " + name;
    }
  }

  /** What a generated interface would be whose parameter is a list. */
  interface Repeated {
    @RequestLine("GET /repeated")
    void find(@QueryMap RepeatedQuery query);
  }

  private static final class RepeatedQuery extends QueryObject {

    RepeatedQuery tags(List<String> value) {
      set("tags", value);
      return this;
    }

    RepeatedQuery number(double value) {
      set("number", value);
      return this;
    }
  }
}
