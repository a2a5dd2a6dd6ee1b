package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

  private static final String LIVE = "/sessions/" + DemoIds.LIVE_SESSION;
  private static final String HIDDEN = "/sessions/" + DemoIds.HIDDEN_SESSION;

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createSession_titleOnly_answersWithDefaults() {
    JsonNode made = operator.post("/sessions", Map.of("title", "a")).isSuccess(201).data();

    assertThat(made.path("id").asText()).matches("[0-9a-f-]{36}");
    assertThat(made.path("description").asText("x")).isEmpty();
    assertThat(made.path("ctime").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(made.path("mtime")).isEqualTo(made.path("ctime"));
    assertThat(made.path("duration").asInt(-1)).isZero();
    assertThat(made.path("active").asBoolean(true)).isFalse();
    assertThat(made.path("syncrecord").asBoolean(true)).isFalse();
    assertThat(made.path("movieTrackCount").asInt(-1)).isZero();
    assertThat(made.path("sources").isArray()).isTrue();
    assertThat(made.path("recording").asBoolean(true)).isFalse();
    assertThat(made.has("distributionPolicies")).isFalse();
    assertThat(operator.get("/sessions/" + made.path("id").asText()).isSuccess(200).data())
        .isEqualTo(made);
  }

  @Test
  void createSession_everything_keepsWhatIsNotIgnored() {
    JsonNode made =
        operator
            .post(
                "/sessions",
                Map.of(
                    "title",
                    "a",
                    "description",
                    "b",
                    "active",
                    true,
                    "syncrecord",
                    true,
                    "distributionPolicies",
                    List.of("c"),
                    "sources",
                    List.of(DemoIds.SRT_SOURCE),
                    "recording",
                    true,
                    "ctime",
                    1))
            .isSuccess(201)
            .data();

    assertThat(made.path("description").asText()).isEqualTo("b");
    assertThat(made.path("active").asBoolean()).isTrue();
    assertThat(made.path("syncrecord").asBoolean()).isTrue();
    assertThat(made.path("distributionPolicies").path(0).asText()).isEqualTo("c");
    assertThat(made.path("sources")).isEmpty();
    assertThat(made.path("recording").asBoolean()).isFalse();
    assertThat(made.path("ctime").asLong()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"title\":\"a\",\"active\":\"yes\"}",
        "{\"title\":\"a\",\"id\":\"2f8dce6d-fd8b-459e-890f-97965c88df40\"}"
      })
  void session_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", "/sessions", body).isError(400, "010001", "InputValidation");
    operator.send("PUT", LIVE, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void getSession_liveOfSomebodyElse_answersIt() {
    JsonNode session = operator.get(LIVE).isSuccess(200).data();

    assertThat(session.path("title").asText()).isEqualTo("Operating room 3");
    assertThat(session.path("movieTrackCount").asInt()).isEqualTo(2);
    assertThat(session.path("recording").asBoolean(true)).isFalse();
  }

  @Test
  void getSession_beingRecorded_saysSo() {
    JsonNode session = operator.get("/sessions/" + DemoIds.RECORDED_SESSION).data();

    assertThat(session.path("recording").asBoolean()).isTrue();
  }

  @Test
  void session_hiddenOfSomebodyElse_answers403SessionHidden() {
    operator.get(HIDDEN).isError(403, "040006", "SessionHidden");
    operator.put(HIDDEN, Map.of("title", "a")).isError(403, "040006", "SessionHidden");
    operator.delete(HIDDEN).isError(403, "040006", "SessionHidden");
    TestClient.of(hmp, "haiadmin").get(HIDDEN).isSuccess(200);
  }

  @Test
  void session_hiddenEvenFromTheAdministrator_answers403SessionHidden() {
    String id = create("mine");

    TestClient.of(hmp, "haiadmin").get("/sessions/" + id).isError(403, "040006", "SessionHidden");
  }

  @Test
  void session_unknown_answers404SessionNotFound() {
    operator.get("/sessions/x").isError(404, "040006", "SessionNotFound");
    operator.put("/sessions/x", Map.of("title", "a")).isError(404, "040006", "SessionNotFound");
    operator.delete("/sessions/x").isError(404, "040006", "SessionNotFound");
  }

  @Test
  void updateSession_liveOnAndOff_isSeenByOthersOnlyWhileLive() {
    TestClient viewer = TestClient.of(hmp, "viewer");
    String path = "/sessions/" + create("mine");

    viewer.get(path).isError(403, "040006", "SessionHidden");
    operator.put(path, Map.of("title", "mine", "active", true)).isSuccess(200);
    viewer.get(path).isSuccess(200);
    operator.put(path, Map.of("title", "mine")).isSuccess(200);
    viewer.get(path).isError(403, "040006", "SessionHidden");
  }

  @Test
  void updateSession_known_replacesEverySettableFieldAndNothingElse() {
    long made = operator.get(LIVE).data().path("ctime").asLong();
    clock.forward(Duration.ofSeconds(5));

    JsonNode changed =
        TestClient.of(hmp, "haiadmin")
            .put(
                LIVE,
                Map.of(
                    "title",
                    "b",
                    "sources",
                    List.of(),
                    "recording",
                    true,
                    "movieTrackCount",
                    9,
                    "duration",
                    9,
                    "mtime",
                    1))
            .isSuccess(200)
            .data();

    assertThat(changed.path("title").asText()).isEqualTo("b");
    assertThat(changed.path("description").asText("x")).isEmpty();
    assertThat(changed.path("active").asBoolean(true)).isFalse();
    assertThat(changed.path("syncrecord").asBoolean(true)).isFalse();
    assertThat(changed.path("id").asText()).isEqualTo(DemoIds.LIVE_SESSION);
    assertThat(changed.path("ctime").asLong()).isEqualTo(made);
    assertThat(changed.path("mtime").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(changed.path("sources")).hasSize(2);
    assertThat(changed.path("movieTrackCount").asInt()).isEqualTo(2);
    assertThat(changed.path("duration").asInt(-1)).isZero();
    assertThat(changed.path("recording").asBoolean(true)).isFalse();
  }

  @Test
  void deleteSession_known_removesItAndItsEvents() {
    assertThat(operator.delete(LIVE).isSuccess(200).bytes()).isEmpty();

    operator.get(LIVE).isError(404, "040006", "SessionNotFound");
    operator.get(LIVE + "/events/" + DemoIds.EVENT).isError(404, "040031", "ScheduleEventNotFound");
  }

  @Test
  void deleteSession_beingRecorded_answers409UntilItIsStopped() {
    String path = "/sessions/" + DemoIds.RECORDED_SESSION;

    operator.delete(path).isError(409, "060003", "RecordingInProgress");
    operator.put("/recordings/" + DemoIds.RECORDING, Map.of("state", "PAUSED")).isSuccess(200);
    operator.delete(path).isError(409, "060003", "RecordingInProgress");
    operator.delete("/recordings/" + DemoIds.RECORDING).isSuccess(200);
    operator.delete(path).isSuccess(200);
  }

  @Test
  void getSessionThumbnail_withSources_answersAPicture() throws IOException {
    TestResponse got = operator.get(LIVE + "/thumbnail").isSuccess(200);

    assertThat(got.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(ImageIO.read(new ByteArrayInputStream(got.bytes())).getWidth()).isEqualTo(160);
  }

  @Test
  void getSessionThumbnail_withoutSourcesOrUnknown_answers404() {
    operator
        .get("/sessions/" + create("empty") + "/thumbnail")
        .isError(404, "040011", "ThumbnailNotFound");
    operator.get("/sessions/x/thumbnail").isError(404, "040002", "SessionNotFound");
  }

  private String create(String title) {
    return operator.post("/sessions", Map.of("title", title)).data().path("id").asText();
  }
}
