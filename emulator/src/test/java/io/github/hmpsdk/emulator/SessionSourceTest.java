package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionSourceTest {

  private static final String SESSION = "/sessions/" + DemoIds.LIVE_SESSION;
  private static final String SOURCES = SESSION + "/sources";
  private static final String RECORDED = "/sessions/" + DemoIds.RECORDED_SESSION + "/sources";
  private static final String HIDDEN = "/sessions/" + DemoIds.HIDDEN_SESSION + "/sources";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSessionSources_demoSession_answersThemInOrder() {
    JsonNode answer = operator.get(SOURCES).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("sourceId"))
        .containsExactly(DemoIds.ROOM_SOURCE, DemoIds.SRT_SOURCE);
    assertThat(answer.path("data").findValuesAsText("index")).containsExactly("0", "1");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(2);
  }

  @Test
  void addSessionSource_another_goesLast() {
    JsonNode added = operator.post(SOURCES, source(DemoIds.CAMERA_SOURCE)).isSuccess(201).data();

    assertThat(added.path("index").asInt()).isEqualTo(2);
    assertThat(added.path("sourceId").asText()).isEqualTo(DemoIds.CAMERA_SOURCE);
    JsonNode session = operator.get(SESSION).data();
    assertThat(session.path("movieTrackCount").asInt()).isEqualTo(3);
    assertThat(session.path("sources").path(2).asText()).isEqualTo(DemoIds.CAMERA_SOURCE);
    assertThat(session.path("mtime").asLong()).isGreaterThan(1427922700);
  }

  @Test
  void addSessionSource_manyAtOnce_addsItOnce() {
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> operator.post(SOURCES, source(DemoIds.CAMERA_SOURCE)).status())
            .toList();

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(operator.get(SOURCES).data()).hasSize(3);
  }

  @Test
  void addSessionSource_thereAlready_answers409SessionSourceAlreadyExists() {
    operator
        .post(SOURCES, source(DemoIds.SRT_SOURCE))
        .isError(409, "060008", "SessionSourceAlreadyExists");
  }

  @Test
  void addSessionSource_faultyOrUnknown_isRefused() {
    operator.post(SOURCES, Map.of()).isError(400, "010001", "InputValidation");
    operator.post(SOURCES, source("x")).isError(404, "040009", "SourceNotFound");
    operator
        .post("/sessions/x/sources", source(DemoIds.SRT_SOURCE))
        .isError(404, "040006", "SessionNotFound");
  }

  @Test
  void removeSessionSource_known_movesTheOthersUp() {
    assertThat(operator.delete(SOURCES + "/" + DemoIds.ROOM_SOURCE).isSuccess(200).bytes())
        .isEmpty();

    assertThat(operator.get(SOURCES).data().path(0).path("sourceId").asText())
        .isEqualTo(DemoIds.SRT_SOURCE);
    operator.delete(SOURCES + "/" + DemoIds.SRT_SOURCE).isSuccess(200);
    operator.get(SOURCES).isError(404, "040012", "NoResults");
  }

  @Test
  void removeSessionSource_unknownParts_answer404() {
    operator.delete(SOURCES + "/" + DemoIds.CAMERA_SOURCE).isError(404, "040015", "TrackNotFound");
    operator.delete(SOURCES + "/x").isError(404, "040009", "SourceNotFound");
    operator
        .delete("/sessions/x/sources/" + DemoIds.SRT_SOURCE)
        .isError(404, "040006", "SessionNotFound");
    operator.get("/sessions/x/sources").isError(404, "040006", "SessionNotFound");
  }

  @Test
  void sessionSources_beingRecorded_cannotBeChanged() {
    operator
        .post(RECORDED, source(DemoIds.SRT_SOURCE))
        .isError(409, "060003", "RecordingInProgress");
    operator
        .delete(RECORDED + "/" + DemoIds.CAMERA_SOURCE)
        .isError(409, "060003", "RecordingInProgress");
  }

  @Test
  void sessionSources_hidden_answer403SessionHidden() {
    operator.get(HIDDEN).isError(403, "040006", "SessionHidden");
    operator.post(HIDDEN, source(DemoIds.SRT_SOURCE)).isError(403, "040006", "SessionHidden");
    operator.delete(HIDDEN + "/" + DemoIds.SRT_SOURCE).isError(403, "040006", "SessionHidden");
    TestClient.of(hmp, "haiadmin").get(HIDDEN).isError(404, "040012", "NoResults");
  }

  @Test
  void sessionSources_sourceDeleted_areWithoutIt() {
    operator.delete("/sources/" + DemoIds.ROOM_SOURCE).isSuccess(200);

    assertThat(operator.get(SOURCES).data()).hasSize(1);
    assertThat(operator.get(SESSION).data().path("movieTrackCount").asInt()).isEqualTo(1);
  }

  private static Map<String, String> source(String id) {
    return Map.of("sourceId", id);
  }
}
