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

class SourceMetadataTest {

  private static final String METADATA = "/sources/77b931f7-5843-4355-886f-45a28c02ab49/metadata";
  private static final List<Object> PLACE =
      List.of(
          Map.of(
              "name",
              "calypso:category:Locations",
              "field",
              List.of(Map.of("fieldType", "STRING", "valueString", "Montreal"))));

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSourceMetadata_demoSource_answersItsCreator() {
    JsonNode answer = operator.get(METADATA).isSuccess(200).json();

    assertThat(answer.path("data").path(0).path("name").asText()).isEqualTo("calypso:creator");
    assertThat(answer.has("paging")).isFalse();
  }

  @Test
  void listSourceMetadata_none_answers404NoResults() {
    operator
        .get("/sources/5fa26dfd-f2de-4a61-998e-3e27578d7640/metadata")
        .isError(404, "040012", "NoResults");
  }

  @Test
  void listSourceMetadata_unknownSource_answers404SourceNotFound() {
    operator.get("/sources/unknown/metadata").isError(404, "040009", "SourceNotFound");
  }

  @Test
  void replaceSourceMetadata_entries_replaceAll() {
    JsonNode stored = operator.put(METADATA, PLACE).isSuccess(200).data();

    assertThat(stored).isEqualTo(Json.MAPPER.valueToTree(PLACE));
    assertThat(operator.get(METADATA).data()).isEqualTo(stored);
  }

  @Test
  void replaceSourceMetadata_unknownSource_answers404SourceNotFound() {
    operator.put("/sources/unknown/metadata", PLACE).isError(404, "040009", "SourceNotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[1]", "[{\"name\":1}]", "[{\"field\":[{\"fieldType\":\"DATE\"}]}]", ""})
  void replaceSourceMetadata_faultyBody_answers400InputValidation(String body) {
    operator.send("PUT", METADATA, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void deleteSourceMetadata_knownSource_removesAll() {
    assertThat(operator.delete(METADATA).isSuccess(200).bytes()).isEmpty();

    operator.get(METADATA).isError(404, "040012", "NoResults");
    operator.delete(METADATA).isSuccess(200);
  }

  @Test
  void deleteSourceMetadata_unknownSource_answers404WithTheOtherCode() {
    operator.delete("/sources/unknown/metadata").isError(404, "040002", "SourceNotFound");
  }
}
