package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

  private static final String RECORDING = "/recordings/" + DemoIds.RECORDING;
  private static final String HOTMARKS = RECORDING + "/hotmarks";

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listRecordings_freshAppliance_answersTheOneThatRuns() {
    JsonNode answer = operator.get("/recordings?pageSize=500").isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("title")).containsExactly("Range test");
    assertThat(answer.path("data").path(0).path("recorders").path(0).has("state")).isTrue();
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(500);
  }

  @Test
  void getRecording_running_growsWithTheClock() {
    clock.forward(Duration.ofMillis(500));

    JsonNode recording = operator.get(RECORDING).isSuccess(200).data();

    assertThat(recording.path("duration").asDouble()).isEqualTo(42.655);
    assertThat(recording.path("username").asText()).isEqualTo("operator");
    assertThat(recording.path("recorders").path(0).has("state")).isFalse();
  }

  @Test
  void updateRecording_pausedAndResumed_doesNotGrowInBetween() {
    assertThat(state("PAUSED").path("state").asText()).isEqualTo("PAUSED");
    clock.forward(Duration.ofSeconds(10));
    JsonNode paused = state("PAUSED");
    JsonNode resumed = state("RECORDING");
    clock.forward(Duration.ofSeconds(1));
    JsonNode running = state("RECORDING");

    assertThat(paused.path("duration").asDouble()).isEqualTo(42.155);
    assertThat(resumed.path("state").asText()).isEqualTo("RECORDING");
    assertThat(resumed.path("duration").asDouble()).isEqualTo(42.155);
    assertThat(running.path("duration").asDouble()).isEqualTo(43.155);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"state\":\"STOPPED\"}", "{\"state\":1}"})
  void updateRecording_faultyState_answers400InputValidation(String body) {
    operator.send("PUT", RECORDING, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void stopRecording_running_leavesTheListOfActiveOnes() {
    assertThat(operator.delete(RECORDING).isSuccess(200).bytes()).isEmpty();

    operator.get(RECORDING).isError(404, "040001", "RecordingNotFound");
    operator.delete(RECORDING).isError(404, "040001", "RecordingNotFound");
    operator.get("/recordings").isError(404, "040012", "NoResults");
    JsonNode videos = operator.get("/sessions/" + DemoIds.RECORDED_SESSION + "/assets").data();
    assertThat(videos.findValuesAsText("id")).containsExactly(DemoIds.RECORDING);
  }

  @Test
  void stopRecording_running_finishesItsVideo() {
    operator.delete(DemoVideos.RECORDED_NOW).isError(409, "060003", "RecordingInProgress");

    operator.delete(RECORDING).isSuccess(200);

    JsonNode video = operator.get(DemoVideos.RECORDED_NOW).isSuccess(200).data();
    assertThat(video.path("recording").asBoolean()).isFalse();
    assertThat(video.path("duration").asDouble()).isEqualTo(42.155);
    operator.delete(DemoVideos.RECORDED_NOW).isSuccess(200);
  }

  @Test
  void recording_unknown_answers404RecordingNotFound() {
    operator.get("/recordings/x").isError(404, "040001", "RecordingNotFound");
    operator
        .put("/recordings/x", Map.of("state", "PAUSED"))
        .isError(404, "040001", "RecordingNotFound");
    operator.delete("/recordings/x").isError(404, "040001", "RecordingNotFound");
    operator
        .post("/recordings/x/hotmarks", Map.of("title", "a"))
        .isError(404, "040001", "RecordingNotFound");
  }

  @Test
  void createRecordingHotmark_withTimestamp_isKeptToTheSecond() {
    JsonNode mark =
        operator
            .post(HOTMARKS, Map.of("timestamp", 2999, "title", "a", "description", "b"))
            .isSuccess(201)
            .data();

    assertThat(mark.path("timestamp").asLong()).isEqualTo(2000);
    assertThat(mark.path("title").asText()).isEqualTo("a");
    assertThat(mark.path("description").asText()).isEqualTo("b");
    assertThat(mark.path("username").asText()).isEqualTo("operator");
    assertThat(mark.path("id").asText()).matches("[0-9a-f-]{36}");
  }

  @Test
  void createRecordingHotmark_withoutTimestamp_isSetNow() {
    JsonNode mark = operator.post(HOTMARKS, Map.of("title", "a")).isSuccess(201).data();

    assertThat(mark.path("timestamp").asLong()).isEqualTo(42_000);
  }

  @Test
  void createRecordingHotmark_sameSecond_answers409HotmarkAlreadyExists() {
    operator.post(HOTMARKS, Map.of("timestamp", 2000, "title", "a")).isSuccess(201);

    operator
        .post(HOTMARKS, Map.of("timestamp", 2500, "title", "b"))
        .isError(409, "060004", "HotmarkAlreadyExists");
    operator.post(HOTMARKS, Map.of("timestamp", 3000, "title", "b")).isSuccess(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"title\":\"a\",\"timestamp\":-1}"})
  void createRecordingHotmark_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", HOTMARKS, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createRecordingHotmark_stopped_answers404NoRecordingActive() {
    operator.delete(RECORDING).isSuccess(200);

    operator.post(HOTMARKS, Map.of("title", "a")).isError(404, "010004", "NoRecordingActive");
  }

  private JsonNode state(String state) {
    return operator.put(RECORDING, Map.of("state", state)).isSuccess(200).data();
  }
}
