package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTest {

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void getAsset_knownId_answersIt() {
    JsonNode asset = operator.get(DemoVideos.BRIEFING).isSuccess(200).data();

    assertThat(asset.path("title").asText()).isEqualTo("Morning briefing");
    assertThat(asset.path("duration").asDouble()).isEqualTo(60.347);
    assertThat(asset.path("active").asBoolean(true)).isFalse();
  }

  @Test
  void getAsset_unknownId_answers404AssetNotFound() {
    operator.get("/assets/unknown").isError(404, "040002", "AssetNotFound");
  }

  @Test
  void updateAsset_titleAndDescription_replacesBoth() {
    JsonNode changed =
        operator
            .put(DemoVideos.BRIEFING, Map.of("title", "Briefing", "description", "x"))
            .isSuccess(200)
            .data();

    assertThat(changed.path("title").asText()).isEqualTo("Briefing");
    assertThat(changed.path("description").asText()).isEqualTo("x");
    assertThat(changed.path("mtime").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(changed.path("ctime").asLong()).isEqualTo(1401997809);
    assertThat(operator.get(DemoVideos.BRIEFING).data()).isEqualTo(changed);
  }

  @Test
  void updateAsset_noDescription_emptiesIt() {
    assertThat(
            operator
                .put(DemoVideos.BRIEFING, Map.of("title", "a"))
                .data()
                .path("description")
                .asText("?"))
        .isEmpty();
  }

  @Test
  void updateAsset_ignoredFields_areIgnored() {
    JsonNode changed =
        operator
            .put(
                DemoVideos.BRIEFING,
                Map.of("title", "a", "duration", 1, "ctime", 1, "recording", true, "active", true))
            .isSuccess(200)
            .data();

    assertThat(changed.path("duration").asDouble()).isEqualTo(60.347);
    assertThat(changed.path("ctime").asLong()).isEqualTo(1401997809);
    assertThat(changed.path("recording").asBoolean(true)).isFalse();
    assertThat(changed.path("active").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"description\":\"a\"}",
        "{\"title\":1}",
        "{\"title\":\"a\",\"id\":\"3bc946a6-6720-41c0-8246-55e8119d1a5a\"}",
        "["
      })
  void updateAsset_faultyBody_answers400InputValidation(String body) {
    operator.send("PUT", DemoVideos.BRIEFING, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void updateAsset_unknownId_answers404AssetNotFound() {
    operator.put("/assets/unknown", Map.of("title", "a")).isError(404, "040002", "AssetNotFound");
  }

  @Test
  void deleteAsset_finished_removesIt() {
    assertThat(operator.delete(DemoVideos.BRIEFING).isSuccess(200).bytes()).isEmpty();

    operator.get(DemoVideos.BRIEFING).isError(404, "040002", "AssetNotFound");
    operator.delete(DemoVideos.BRIEFING).isError(404, "040002", "AssetNotFound");
  }

  @ParameterizedTest
  @CsvSource({
    DemoVideos.RECORDED_NOW + ", 060003, RecordingInProgress",
    DemoVideos.TRIMMED_NOW + ", 060005, RecordingBeingTrimmmed",
    DemoVideos.IMPORTED_NOW + ", 060006, RecordingBeingImported",
    DemoVideos.OPERATING_ROOM + ", 060013, RecordingBeingStreamed"
  })
  void deleteAsset_atWork_answers409(String path, String code, String name) {
    operator.delete(path).isError(409, code, name);

    operator.get(path).isSuccess(200);
  }

  @Test
  void deleteAsset_streamStopped_isAllowed() {
    operator.delete(DemoVideos.STREAM).isSuccess(200);

    operator.delete(DemoVideos.OPERATING_ROOM).isSuccess(200);
  }

  @ParameterizedTest
  @CsvSource({
    "updateAsset, PUT, 500, 070017, UpdateAsset",
    "deleteAsset, DELETE, 409, 060007, RecordingBeingExported"
  })
  void error_rowOnCommand_isAnsweredAsTheDefinitionSays(
      String operationId, String method, int status, String code, String name) {
    hmp.answerNext(operationId, Fault.error(status, code, name, "on command"));

    operator.send(method, DemoVideos.BRIEFING, "").isError(status, code, name);
    operator.get(DemoVideos.BRIEFING).isSuccess(200);
  }
}
