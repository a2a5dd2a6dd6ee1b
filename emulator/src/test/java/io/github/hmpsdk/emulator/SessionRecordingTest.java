package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionRecordingTest {

  private static final String SESSION = "/sessions/" + DemoIds.LIVE_SESSION;
  private static final String RECORDINGS = SESSION + "/recordings";

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void startSessionRecording_nothingNamed_recordsEverySource() {
    JsonNode recording = operator.post(RECORDINGS, Map.of()).isSuccess(201).data();

    assertThat(recording.path("session").asText()).isEqualTo(DemoIds.LIVE_SESSION);
    assertThat(recording.path("username").asText()).isEqualTo("operator");
    assertThat(recording.path("state").asText()).isEqualTo("RECORDING");
    assertThat(recording.path("duration").asDouble(-1)).isZero();
    assertThat(recording.path("ctime").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(recording.path("title").asText()).isEqualTo("Operating room 3");
    JsonNode recorders = recording.path("recorders");
    assertThat(recorders.findValuesAsText("source"))
        .containsExactly(DemoIds.ROOM_SOURCE, DemoIds.SRT_SOURCE);
    assertThat(recorders.findValuesAsText("id")).containsExactly("2", "3");
    assertThat(recorders.path(1).path("chunk").asText())
        .isEqualTo("asset-chunk://" + recording.path("id").asText() + "/4/0/0");
    assertThat(recorders.path(0).has("state")).isFalse();
    assertThat(operator.get(SESSION).data().path("recording").asBoolean()).isTrue();
  }

  @Test
  void startSessionRecording_someNamed_passesOverThoseNotInTheSession() {
    JsonNode recording =
        operator
            .post(RECORDINGS, recorders(DemoIds.SRT_SOURCE, DemoIds.CAMERA_SOURCE, "x"))
            .isSuccess(201)
            .data();

    assertThat(recording.path("recorders").findValuesAsText("source"))
        .containsExactly(DemoIds.SRT_SOURCE);
  }

  @Test
  void startSessionRecording_twice_runsTwo() {
    operator.post(RECORDINGS, Map.of()).isSuccess(201);
    operator.post(RECORDINGS, Map.of()).isSuccess(201);

    assertThat(operator.get(RECORDINGS).isSuccess(200).data()).hasSize(2);
  }

  @Test
  void startSessionRecording_refused_answersTheRowsOfThePage() {
    operator.post("/sessions/x/recordings", Map.of()).isError(404, "040006", "SessionNotFound");
    operator
        .post(RECORDINGS, recorders(DemoIds.CAMERA_SOURCE))
        .isError(409, "060009", "SessionHasNoSource");
    String hidden = "/sessions/" + DemoIds.HIDDEN_SESSION + "/recordings";
    operator.post(hidden, Map.of()).isError(403, "040006", "SessionHidden");
    TestClient.of(hmp, "haiadmin")
        .post(hidden, Map.of())
        .isError(409, "060009", "SessionHasNoSource");
  }

  @Test
  void startSessionRecording_faultyBody_answers400() {
    // The definition has no 400 here.
    TestClient unchecked = operator.unchecked();

    unchecked.send("POST", RECORDINGS, "").isError(400, "010001", "InputValidation");
    unchecked
        .post(RECORDINGS, Map.of("recorders", List.of(Map.of())))
        .isError(400, "010001", "InputValidation");
  }

  @Test
  void listSessionRecordings_some_haveTheStatesOfTheirRecorders() {
    JsonNode answer =
        operator.get("/sessions/" + DemoIds.RECORDED_SESSION + "/recordings").isSuccess(200).json();

    JsonNode recording = answer.path("data").path(0);
    assertThat(recording.path("id").asText()).isEqualTo(DemoIds.RECORDING);
    assertThat(recording.path("duration").asDouble()).isEqualTo(42.155);
    assertThat(recording.path("recorders").path(0).path("state").asText()).isEqualTo("RECORDING");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
  }

  @Test
  void listSessionRecordings_noneOrUnknownSession_answers404() {
    operator.get(RECORDINGS).isError(404, "040012", "NoResults");
    operator.get("/sessions/x/recordings").isError(404, "040006", "SessionNotFound");
  }

  @Test
  void listSessionAssets_stoppedRecording_isAVideoOfTheSession() {
    operator.get(SESSION + "/assets").isError(404, "040012", "NoResults");
    JsonNode recording = operator.post(RECORDINGS, Map.of()).data();
    clock.forward(Duration.ofMillis(6250));
    operator.delete("/recordings/" + recording.path("id").asText()).isSuccess(200);

    JsonNode answer = operator.get(SESSION + "/assets").isSuccess(200).json();

    JsonNode video = answer.path("data").path(0);
    assertThat(video.path("id")).isEqualTo(recording.path("id"));
    assertThat(video.path("title").asText()).isEqualTo("Operating room 3");
    assertThat(video.path("description").asText()).isEqualTo("Teaching, with both cameras");
    assertThat(video.path("duration").asDouble()).isEqualTo(6.25);
    assertThat(video.path("ctime")).isEqualTo(recording.path("ctime"));
    assertThat(video.path("mtime").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(video.path("movieTrackCount").asInt()).isEqualTo(2);
    for (String flag : List.of("active", "recording", "trimming", "importing")) {
      assertThat(video.path(flag).asBoolean(true)).as(flag).isFalse();
    }
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
    assertThat(operator.get(SESSION).data().path("recording").asBoolean(true)).isFalse();
  }

  @Test
  void startSessionRecording_running_isAmongTheVideos() {
    String id = operator.post(RECORDINGS, Map.of()).isSuccess(201).data().path("id").asText();
    clock.forward(Duration.ofSeconds(5));

    JsonNode video = operator.get("/assets/" + id).isSuccess(200).data();
    assertThat(video.path("recording").asBoolean()).isTrue();
    assertThat(video.path("duration").asDouble(-1)).isZero();
    assertThat(operator.get("/assets?pageSize=100").data().findValuesAsText("id")).contains(id);
    operator.delete("/assets/" + id).isError(409, "060003", "RecordingInProgress");

    operator.put("/assets/" + id, Map.of("title", "Renamed")).isSuccess(200);
    operator.post("/recordings/" + id + "/hotmarks", Map.of("title", "Now")).isSuccess(201);
    operator.delete("/recordings/" + id).isSuccess(200);

    JsonNode finished = operator.get("/assets/" + id).isSuccess(200).data();
    assertThat(finished.path("recording").asBoolean(true)).isFalse();
    assertThat(finished.path("duration").asDouble()).isEqualTo(5.0);
    assertThat(finished.path("title").asText()).isEqualTo("Renamed");
    assertThat(operator.get("/assets/" + id + "/hotmarks").data()).hasSize(1);
  }

  @Test
  void listSessionAssets_ofAnySize_isNotLimitedTo100() {
    operator.post(RECORDINGS, Map.of()).isSuccess(201);
    String id = operator.get(RECORDINGS).data().path(0).path("id").asText();
    operator.delete("/recordings/" + id).isSuccess(200);

    JsonNode answer = operator.get(SESSION + "/assets?pageSize=500").isSuccess(200).json();

    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(500);
  }

  @Test
  void listSessionAssets_unknownSession_answers404SessionNotFound() {
    operator.get("/sessions/x/assets").isError(404, "040006", "SessionNotFound");
    operator.get(SESSION + "/assets?page=x").isError(400, "010001", "InputValidation");
  }

  private static Map<String, Object> recorders(String... sources) {
    return Map.of("recorders", List.of(sources).stream().map(id -> Map.of("source", id)).toList());
  }
}
