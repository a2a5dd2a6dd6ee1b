package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listStreams_freshAppliance_answersOneWithoutPaging() {
    JsonNode answer = operator.get("/streams").isSuccess(200).json();

    assertThat(answer.path("data")).hasSize(1);
    assertThat(answer.path("data").path(0).path("address").asText()).isEqualTo("multiple");
    assertThat(answer.has("paging")).isFalse();
  }

  @Test
  void listStreams_none_answers404NoResults() {
    operator.delete(DemoVideos.STREAM).isSuccess(200);

    operator.get("/streams").isError(404, "040012", "NoResults");
  }

  @Test
  void getStream_oneDestination_hasItInBothForms() {
    String id =
        operator
            .post(DemoVideos.BRIEFING + "/streams", Map.of("address", "239.0.0.1", "port", 7))
            .data()
            .path("id")
            .asText();

    JsonNode stream = operator.get("/streams/" + id).isSuccess(200).data();

    assertThat(stream.path("address").asText()).isEqualTo("239.0.0.1");
    assertThat(stream.path("destinations")).hasSize(1);
    assertThat(stream.path("destinations").path(0).path("trackId").asInt()).isEqualTo(3);
    assertThat(stream.path("destinations").path(0).path("port").asInt()).isEqualTo(7);
  }

  @Test
  void updateStream_pausedAndPlaying_setsTheState() {
    assertThat(operator.get(DemoVideos.STREAM).data().has("state")).isFalse();

    assertThat(setState("paused")).isEqualTo("paused");
    assertThat(setState("paused")).isEqualTo("paused");
    assertThat(operator.get(DemoVideos.STREAM).data().path("state").asText()).isEqualTo("paused");
    assertThat(setState("playing")).isEqualTo("playing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"state\":\"PAUSED\"}",
        "{\"state\":1}",
        "{\"state\":\"paused\",\"id\":\"x\"}",
        ""
      })
  void updateStream_faultyBody_answers400WithTheOtherName(String body) {
    operator.send("PUT", DemoVideos.STREAM, body).isError(400, "010001", "InputValidationFailed");
  }

  @Test
  void updateStream_withoutAState_toggles() {
    // The definition wants a state, since a toggle cannot be repeated.
    TestClient unchecked = operator.unchecked();
    for (String state : List.of("paused", "playing", "paused")) {
      assertThat(
              unchecked
                  .put(DemoVideos.STREAM, Map.of())
                  .isSuccess(200)
                  .data()
                  .path("state")
                  .asText())
          .isEqualTo(state);
    }
  }

  @Test
  void seekStream_withinTheVideo_answersTheTime() {
    assertThat(
            operator
                .post(DemoVideos.STREAM + "/seek", Map.of("time", 60.5))
                .isSuccess(201)
                .data()
                .path("time")
                .asDouble())
        .isEqualTo(60.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"time\":\"1\"}", "{\"time\":-1}", "{\"time\":400.9}"})
  void seekStream_faultyTime_answers400WithTheOtherName(String body) {
    operator
        .send("POST", DemoVideos.STREAM + "/seek", body)
        .isError(400, "010001", "InputValidationFailed");
  }

  @Test
  void stopStream_known_stopsIt() {
    assertThat(operator.delete(DemoVideos.STREAM).isSuccess(200).bytes()).isEmpty();

    operator.get(DemoVideos.STREAM).isError(404, "040003", "StreamNotFound");
    operator.get(DemoVideos.OPERATING_ROOM + "/streams").isError(404, "040012", "NoResults");
  }

  @Test
  void anyStream_unknown_answers404StreamNotFound() {
    operator.get("/streams/unknown").isError(404, "040003", "StreamNotFound");
    operator
        .put("/streams/unknown", Map.of("state", "paused"))
        .isError(404, "040003", "StreamNotFound");
    operator
        .post("/streams/unknown/seek", Map.of("time", 1))
        .isError(404, "040003", "StreamNotFound");
    operator.delete("/streams/unknown").isError(404, "040003", "StreamNotFound");
  }

  private String setState(String state) {
    return operator
        .put(DemoVideos.STREAM, Map.of("state", state))
        .isSuccess(200)
        .data()
        .path("state")
        .asText();
  }
}
