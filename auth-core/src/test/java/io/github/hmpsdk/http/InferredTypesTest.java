package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.client.model.KeyLoginInfo;
import io.github.hmpsdk.client.model.Share;
import io.github.hmpsdk.client.model.ShareUpdate;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceUpdate;
import io.github.hmpsdk.spec.HmpDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guess of the definition that is wrong costs one property, never the answer (D18). */
final class InferredTypesTest {

  private static final JsonNode DEFINITION = definition();
  private static final List<String> ANYTHING =
      List.of(
          "true",
          "7",
          "2000.7",
          "1e400",
          "\"text\"",
          "\"\"",
          "{\"a\":{\"b\":[1,2]}}",
          "[1,{\"a\":2},[3]]",
          "[]");

  /** Every property with a guessed type, with every kind of value: read, and written back whole. */
  @TestFactory
  Stream<DynamicTest> d18_inferredProperty_ofEachSchemaAndAnyValue_isReadAndWrittenBack() {
    return guesses()
        .flatMap(
            guess ->
                ANYTHING.stream()
                    .map(
                        value ->
                            dynamicTest(
                                guess.schema() + "." + guess.property() + " " + value,
                                () -> assertKept(guess, value))));
  }

  private static void assertKept(Guess guess, String value) throws Exception {
    JsonNode sent = Json.MAPPER.readTree("{\"%s\":%s}".formatted(guess.property(), value));
    Class<?> model = Class.forName("io.github.hmpsdk.client.model." + guess.schema());

    HmpModel read = (HmpModel) Json.MAPPER.treeToValue(sent, model);

    if (value.equals("\"\"")) {
      assertThat(Json.MAPPER.<JsonNode>valueToTree(read)).isEqualTo(sent);
    }
    if (read.getUnknownProperties().containsKey(guess.property())) {
      assertThat(Json.MAPPER.<JsonNode>valueToTree(read)).isEqualTo(sent);
      assertThat(read.toString()).contains(guess.property() + "=***");
    }
  }

  @Test
  void d18_inferredProperty_ofAnotherType_leavesTheRestReadable() throws Exception {
    Source source = read("{\"id\":\"s-1\",\"iptv\":{\"on\":true},\"bitrate\":[1],\"rtcPort\":7}");

    assertThat(source.getId()).isEqualTo("s-1");
    assertThat(source.getRtcPort()).isEqualTo(7);
    assertThat(source.getIptv()).isNull();
    assertThat(source.getUnknownProperties())
        .containsExactly(Map.entry("iptv", Map.of("on", true)), Map.entry("bitrate", List.of(1)));
  }

  @Test
  void replacement_ofWhatCameRaw_sendsItBackUnlessItIsNotSettable() throws Exception {
    Source source =
        read("{\"name\":\"c\",\"iptv\":\"maybe\",\"bitrate\":\"fast\",\"detectedFeatures\":1}");

    SourceUpdate update = SourceUpdate.from(source);

    assertThat(update.getUnknownProperties()).containsExactly(Map.entry("iptv", "maybe"));
    assertThat(Json.MAPPER.writeValueAsString(update.iptv(true)))
        .as("what is set now counts, and once")
        .isEqualTo("{\"name\":\"c\",\"iptv\":true}");
  }

  /** Guessed of what is read, documented of what is sent. */
  @Test
  void replacement_ofAShareWithARawAddress_sendsTheNewOneOnce() throws Exception {
    Share share = Json.MAPPER.readValue("{\"id\":\"u\",\"email\":[\"old@x\"]}", Share.class);

    ShareUpdate update = ShareUpdate.from(share);

    assertThat(Json.MAPPER.writeValueAsString(update))
        .isEqualTo("{\"id\":\"u\",\"email\":[\"old@x\"]}");
    assertThat(Json.MAPPER.writeValueAsString(update.email("new@x")))
        .isEqualTo("{\"id\":\"u\",\"email\":\"new@x\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"id\":{}}", "{\"port\":true}", "{\"port\":7.5}", "{\"continuous\":\"maybe\"}"})
  void documentedProperty_ofAnotherType_isRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void list_withAnItemOfAnotherType_isKeptWhole() throws Exception {
    KeyLoginInfo login =
        Json.MAPPER.readValue(
            "{\"groups\":[\"a\",{\"b\":1}],\"roles\":[7],\"id\":\"u\"}", KeyLoginInfo.class);

    assertThat(login.getId()).isEqualTo("u");
    assertThat(login.getUnknownProperties())
        .containsExactly(
            Map.entry("groups", List.of("a", Map.of("b", 1))), Map.entry("roles", List.of(7)));
  }

  private static Source read(String json) throws Exception {
    return Json.MAPPER.readValue(json, Source.class);
  }

  private static Stream<Guess> guesses() {
    return DEFINITION.at("/components/schemas").properties().stream()
        .flatMap(
            schema ->
                StreamSupport.stream(schema.getValue().path("x-inferred").spliterator(), false)
                    .map(property -> new Guess(schema.getKey(), property.asText())));
  }

  private static JsonNode definition() {
    try (InputStream yaml = HmpDefinition.open()) {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private record Guess(String schema, String property) {}
}
