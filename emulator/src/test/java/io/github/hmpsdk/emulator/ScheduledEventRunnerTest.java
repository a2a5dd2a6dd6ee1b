package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock stands at Thursday, 1 January 2026, 00:00 UTC. */
class ScheduledEventRunnerTest {

  private static final int HOUR = 3600;

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp =
      HmpEmulator.builder().clock(clock).cookieLifetime(Duration.ofDays(100)).start();
  private final TestClient operator = TestClient.of(hmp, "operator");
  private final long start = clock.instant().getEpochSecond();
  private String session = "";

  @BeforeEach
  void createSession() {
    session =
        "/sessions/" + operator.post("/sessions", Map.of("title", "a")).data().path("id").asText();
    operator.post(session + "/sources", Map.of("sourceId", DemoIds.SRT_SOURCE)).isSuccess(201);
  }

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void setLive_oneTime_isLiveFromStartToEnd() {
    plan(once("set-live", HOUR, false));

    assertThat(isLive()).isFalse();
    clock.forward(Duration.ofHours(1));
    assertThat(isLive()).isTrue();
    assertThat(read().path("mtime").asLong()).isEqualTo(start + HOUR);
    assertThat(read().path("recording").asBoolean(true)).isFalse();
    clock.forward(Duration.ofHours(1));
    assertThat(isLive()).isFalse();
    assertThat(read().path("mtime").asLong()).isEqualTo(start + 2 * HOUR);
    clock.forward(Duration.ofDays(7));
    assertThat(isLive()).isFalse();
  }

  @Test
  void setLive_withRecording_leavesAVideoOfItsLength() {
    plan(once("set-live", HOUR, true));

    clock.forward(Duration.ofMinutes(90));
    JsonNode recording = operator.get(session + "/recordings").isSuccess(200).data().path(0);
    assertThat(recording.path("duration").asInt()).isEqualTo(HOUR / 2);
    assertThat(recording.path("username").asText()).isEqualTo("operator");
    clock.forward(Duration.ofHours(5));

    assertThat(operator.get("/recordings").data()).hasSize(1);
    assertThat(video().path("duration").asInt()).isEqualTo(HOUR);
  }

  @Test
  void record_nobodyLooksUntilItIsOver_leavesAVideoAllTheSame() {
    plan(once("record", HOUR, false));

    clock.forward(Duration.ofHours(24));

    assertThat(video().path("duration").asInt()).isEqualTo(HOUR);
    assertThat(video().path("ctime").asLong()).isEqualTo(start + HOUR);
    assertThat(isLive()).isFalse();
  }

  @Test
  void record_stoppedByHand_isNotStoppedAgain() {
    plan(once("record", 0, false));
    String id = operator.get(session + "/recordings").data().path(0).path("id").asText();
    operator.delete("/recordings/" + id).isSuccess(200);

    clock.forward(Duration.ofHours(2));

    assertThat(video().path("duration").asInt(-1)).isZero();
  }

  @Test
  void record_sessionWithoutSources_recordsNothing() {
    operator.delete(session + "/sources/" + DemoIds.SRT_SOURCE).isSuccess(200);
    plan(once("record", 0, false));

    operator.get(session + "/recordings").isError(404, "040012", "NoResults");
  }

  @Test
  void event_inactiveOrPast_doesNothing() {
    plan(once("set-live", HOUR, true).put("active", false));
    plan(once("set-live", -HOUR, true).put("duration", 100 * HOUR));
    clock.forward(Duration.ofHours(1));

    assertThat(isLive()).isFalse();
  }

  @Test
  void event_switchedOffBeforeItBegins_doesNothing() {
    ObjectNode event = once("set-live", HOUR, false);
    String id = plan(event);

    operator.put(session + "/events/" + id, event.put("active", false)).isSuccess(200);
    clock.forward(Duration.ofHours(1));

    assertThat(isLive()).isFalse();
  }

  @Test
  void setLive_withoutDuration_staysLive() {
    ObjectNode event = once("set-live", HOUR, false);
    event.remove("duration");
    plan(event);

    clock.forward(Duration.ofDays(50));

    assertThat(isLive()).isTrue();
  }

  @Test
  void setLive_endlessDuration_staysLive() {
    plan(once("set-live", HOUR, false).put("duration", Long.MAX_VALUE));

    clock.forward(Duration.ofDays(50));

    assertThat(isLive()).isTrue();
  }

  @Test
  void setLive_weekly_takesPlaceOnItsDaysAtItsTime() {
    ObjectNode event = once("set-live", HOUR, false).put("type", "weekly-recurring");
    event.putObject("typeData").putArray("days").add("SAT").add("MON");
    plan(event);

    clock.forward(Duration.ofMinutes(90));
    assertThat(isLive()).as("Thursday").isFalse();
    clock.forward(Duration.ofDays(2));
    assertThat(isLive()).as("Saturday").isTrue();
    clock.forward(Duration.ofDays(1));
    assertThat(isLive()).as("Sunday").isFalse();
    clock.forward(Duration.ofDays(1));
    assertThat(isLive()).as("Monday").isTrue();
    clock.forward(Duration.ofDays(19));
    assertThat(isLive()).as("Saturday, three weeks on").isTrue();
  }

  @Test
  void record_weeklyWithoutDuration_endsWhenTheNextBegins() {
    ObjectNode event = once("record", HOUR, false).put("type", "weekly-recurring");
    event.putObject("typeData").putArray("days").add("FRI").add("SAT");
    event.remove("duration");
    plan(event);

    clock.forward(Duration.ofHours(25));
    assertThat(operator.get(session + "/recordings").data()).hasSize(1);
    clock.forward(Duration.ofHours(30));

    assertThat(operator.get(session + "/recordings").data()).hasSize(1);
    assertThat(video().path("duration").asInt()).isEqualTo(24 * HOUR);
  }

  private String plan(ObjectNode event) {
    return operator.post(session + "/events", event).isSuccess(201).data().path("id").asText();
  }

  /** An event of one hour, some seconds from now. */
  private ObjectNode once(String command, int seconds, boolean record) {
    ObjectNode event =
        TestResponse.MAPPER
            .createObjectNode()
            .put("module", "session")
            .put("startTime", start + seconds)
            .put("duration", HOUR)
            .put("type", "one-time")
            .put("command", command)
            .put("active", true);
    event.putObject("parameters").put("record", record);
    return event;
  }

  private JsonNode read() {
    return operator.get(session).isSuccess(200).data();
  }

  private boolean isLive() {
    return read().path("active").asBoolean();
  }

  private JsonNode video() {
    List<JsonNode> finished = new ArrayList<>();
    for (JsonNode video : operator.get(session + "/assets").isSuccess(200).data()) {
      if (!video.path("recording").asBoolean()) {
        finished.add(video);
      }
    }
    assertThat(finished).hasSize(1);
    return finished.get(0);
  }
}
