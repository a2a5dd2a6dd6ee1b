package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.message.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetMetadataTest {

  private static final String METADATA = DemoVideos.BRIEFING + "/metadata";
  private static final List<Object> PLACE =
      List.of(
          Map.of(
              "name",
              "calypso:category:Locations",
              "field",
              List.of(Map.of("fieldType", "STRING", "valueString", "Austin"))));

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listAssetMetadata_demoVideo_answersAllOfIt() {
    JsonNode answer = operator.get(METADATA).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name"))
        .contains("calypso:creator", "calypso:recorded_from_session");
    assertThat(answer.has("paging")).isFalse();
  }

  @Test
  void listAssetMetadata_none_answers404NoResults() {
    operator.get(DemoVideos.RECORDED_NOW + "/metadata").isError(404, "040012", "NoResults");
  }

  @Test
  void listAssetMetadata_unknownVideo_answers404AssetNotFound() {
    operator.get("/assets/unknown/metadata").isError(404, "040002", "AssetNotFound");
  }

  @Test
  void replaceAssetMetadata_entries_replaceAll() {
    JsonNode stored = operator.put(METADATA, PLACE).isSuccess(200).data();

    assertThat(stored).isEqualTo(Json.MAPPER.valueToTree(PLACE));
    assertThat(operator.get(METADATA).data()).isEqualTo(stored);
  }

  @Test
  void replaceAssetMetadata_unknownVideo_answers404WithTheOtherCode() {
    operator.put("/assets/unknown/metadata", PLACE).isError(404, "040006", "AssetNotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[1]", "[{\"field\":[{\"fieldType\":\"DATE\"}]}]", ""})
  void replaceAssetMetadata_faultyBody_answers400InputValidation(String body) {
    operator.send("PUT", METADATA, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void deleteAssetMetadata_knownVideo_removesAll() {
    assertThat(operator.delete(METADATA).isSuccess(200).bytes()).isEmpty();

    operator.get(METADATA).isError(404, "040012", "NoResults");
  }

  @Test
  void deleteAssetMetadata_unknownVideo_answers404AssetNotFound() {
    operator.delete("/assets/unknown/metadata").isError(404, "040002", "AssetNotFound");
  }
}
