package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceUpdate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newer appliance sends survives read, change and write (D10, D18). */
class UnknownPropertiesTest {

  private static final int SEEDS = 20;

  static Stream<String> models() {
    return Definition.objects();
  }

  static Stream<String> updates() {
    return Definition.named("x-update-of");
  }

  @ParameterizedTest
  @MethodSource("models")
  void d18_anyModelOfANewerAppliance_isWrittenBackWhole(String schema) {
    for (int seed = 0; seed < SEEDS; seed++) {
      ObjectNode newer = Samples.of(schema);
      new RandomJson(seed).addTo(newer);
      assertThat(Json.tree(Models.read(schema, newer))).as("seed %d", seed).isEqualTo(newer);
    }
  }

  @ParameterizedTest
  @MethodSource("updates")
  void d18_replacementOfWhatANewerApplianceSent_hasEverythingThatIsNew(String schema)
      throws ReflectiveOperationException {
    String read = Definition.schema(schema).get("x-update-of").asText();
    for (int seed = 0; seed < SEEDS; seed++) {
      ObjectNode newer = Samples.of(read);
      new RandomJson(seed).addTo(newer);
      ObjectNode expected = newer.deepCopy();
      Definition.properties(Definition.schema(read)).keySet().stream()
          .filter(name -> !Definition.properties(Definition.schema(schema)).containsKey(name))
          .forEach(expected::remove);
      HmpModel model = Models.read(read, newer);
      Object update =
          Models.invoke(Models.model(schema).getMethod("from", Models.model(read)), null, model);
      assertThat(Json.tree(update)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void unknownProperties_ofWhatWasRead_arePlainJavaValues() {
    Source source = source();
    assertThat(source.getUnknownProperties())
        .containsExactly(
            Map.entry("gatewayId", "g-1"),
            Map.entry("tiers", List.of(1, Map.of("deep", true))),
            Map.entry("rate", 0.5));
    assertThatThrownBy(() -> source.getUnknownProperties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void unknownProperties_ofANewObject_areNone() {
    assertThat(new Source().getUnknownProperties()).isEmpty();
  }

  @Test
  void update_cleared_hasOnlyWhatTheDefinitionKnows() {
    SourceUpdate update = SourceUpdate.from(source()).clearUnknownProperties();
    assertThat(Json.write(update)).isEqualTo("{\"name\":\"camera\"}");
  }

  @Test
  void unknownProperty_set_isSent() {
    SourceUpdate update = new SourceUpdate().unknownProperty("gatewayId", null);
    assertThat(Json.write(update)).isEqualTo("{\"gatewayId\":null}");
  }

  @Test
  void unknownProperty_thatTheDefinitionKnows_isRefusedByName() {
    SourceUpdate update = new SourceUpdate();
    assertThatThrownBy(() -> update.unknownProperty("port", 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("SourceUpdate.port is known to the definition: set it by its own setter");
  }

  @Test
  void text_ofAModelWithUnknownProperties_namesThemWithoutTheirValues() {
    assertThat(source().toString())
        .isEqualTo("Source{name=camera, gatewayId=***, tiers=***, rate=***}");
  }

  @Test
  void models_thatDifferInAnUnknownProperty_areNotEqual() {
    assertThat(source()).isEqualTo(source()).hasSameHashCodeAs(source());
    assertThat(source()).isNotEqualTo(source().unknownProperty("gatewayId", "g-2"));
    assertThat(source().clearUnknownProperties()).isEqualTo(new Source().name("camera"));
  }

  @Test
  void unknownProperties_byTheHundredThousand_areReadInLinearTime() {
    Map<String, Object> many = new LinkedHashMap<>();
    for (int i = 0; i < 100_000; i++) {
      many.put("p" + i, i);
    }
    Source source = (Source) Json.read(Json.write(many), Source.class);
    assertThat(List.copyOf(source.getUnknownProperties().values()))
        .hasSize(100_000)
        .startsWith(0, 1, 2);
  }

  private static Source source() {
    String json =
        "{\"name\":\"camera\",\"gatewayId\":\"g-1\",\"tiers\":[1,{\"deep\":true}],\"rate\":0.5}";
    return (Source) Json.read(json, Source.class);
  }
}
