package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionEventTest {

  private static final String EVENTS = "/sessions/" + DemoIds.LIVE_SESSION + "/events";
  private static final Map<String, Object> WEEKLY =
      Map.of(
          "module",
          "session",
          "startTime",
          1592344800,
          "duration",
          3600,
          "type",
          "weekly-recurring",
          "typeData",
          Map.of("days", List.of("TUE", "THU", "SUN")),
          "command",
          "set-live",
          "parameters",
          Map.of("record", true),
          "active",
          true);
  private static final Map<String, Object> ONCE =
      Map.of(
          "module",
          "session",
          "startTime",
          1,
          "type",
          "one-time",
          "command",
          "record",
          "active",
          false);

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSessionEvents_demoSession_haveTheTitleOfTheSession() {
    JsonNode answer = operator.get(EVENTS).isSuccess(200).json();

    JsonNode event = answer.path("data").path(0);
    assertThat(event.path("id").asText()).isEqualTo(DemoIds.EVENT);
    assertThat(event.path("title").asText()).isEqualTo("Operating room 3");
    assertThat(event.path("moduleId").asText()).isEqualTo(DemoIds.LIVE_SESSION);
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
  }

  @Test
  void listSessionEvents_noneOrUnknownSession_answers404() {
    operator
        .get("/sessions/" + DemoIds.RECORDED_SESSION + "/events")
        .isError(404, "040012", "NoResults");
    operator.get("/sessions/x/events").isError(404, "040006", "SessionNotFound");
  }

  @Test
  void createSessionEvent_weekly_answersItWithIds() {
    JsonNode made = operator.post(EVENTS, WEEKLY).isSuccess(201).data();

    ObjectNode expected = TestResponse.MAPPER.valueToTree(WEEKLY);
    expected.put("moduleId", DemoIds.LIVE_SESSION).set("id", made.path("id"));
    assertThat(made).isEqualTo(expected);
    assertThat(operator.get(EVENTS + "/" + made.path("id").asText()).isSuccess(200).data())
        .isEqualTo(made);
    assertThat(operator.get(EVENTS).data()).hasSize(2);
  }

  @Test
  void createSessionEvent_oneTimeRecording_needsNoMore() {
    JsonNode made = operator.post(EVENTS, ONCE).isSuccess(201).data();

    assertThat(made.has("typeData") || made.has("parameters") || made.has("duration")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"module", "startTime", "type", "command", "active", "typeData", "parameters"})
  void sessionEvent_requiredPropertyMissing_answers400BadRequest(String name) {
    ObjectNode body = TestResponse.MAPPER.valueToTree(WEEKLY);
    body.remove(name);

    operator.post(EVENTS, body).isError(400, "010000", "BadRequest");
    operator.put(EVENTS + "/" + DemoIds.EVENT, body).isError(400, "010000", "BadRequest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"type\":\"daily\"}",
        "{\"command\":\"stop\"}",
        "{\"module\":\"asset\"}",
        "{\"startTime\":-1}",
        "{\"typeData\":{\"days\":[]}}",
        "{\"typeData\":{\"days\":[\"Monday\"]}}"
      })
  void sessionEvent_faultyProperty_answers400BadRequest(String fault) throws Exception {
    ObjectNode body = TestResponse.MAPPER.valueToTree(WEEKLY);
    if (fault.startsWith("{")) {
      body.setAll((ObjectNode) TestResponse.MAPPER.readTree(fault));
    }
    String text = fault.startsWith("{") ? body.toString() : fault;

    operator.send("POST", EVENTS, text).isError(400, "010000", "BadRequest");
    operator.send("PUT", EVENTS + "/" + DemoIds.EVENT, text).isError(400, "010000", "BadRequest");
  }

  @Test
  void updateSessionEvent_known_replacesAll() {
    ObjectNode body = TestResponse.MAPPER.valueToTree(ONCE);
    body.put("moduleId", "ignored").put("title", "ignored").put("id", "ignored");

    JsonNode changed = operator.put(EVENTS + "/" + DemoIds.EVENT, body).isSuccess(200).data();

    assertThat(changed.path("id").asText()).isEqualTo(DemoIds.EVENT);
    assertThat(changed.path("moduleId").asText()).isEqualTo(DemoIds.LIVE_SESSION);
    assertThat(changed.path("type").asText()).isEqualTo("one-time");
    assertThat(changed.has("typeData") || changed.has("title")).isFalse();
    assertThat(operator.get(EVENTS + "/" + DemoIds.EVENT).data()).isEqualTo(changed);
  }

  @Test
  void sessionEvent_unknownParts_answer404WithTheNamesOfThePages() {
    operator.get(EVENTS + "/x").isError(404, "040031", "ScheduleEventNotFound");
    operator.put(EVENTS + "/x", ONCE).isError(404, "040031", "ScheduledEventNotFound");
    operator.put("/sessions/x/events/x", ONCE).isError(404, "040006", "SessionNotFound");
    operator.post("/sessions/x/events", ONCE).isError(404, "040006", "SessionNotFound");
    operator
        .get("/sessions/" + DemoIds.RECORDED_SESSION + "/events/" + DemoIds.EVENT)
        .isError(404, "040031", "ScheduleEventNotFound");
  }
}
