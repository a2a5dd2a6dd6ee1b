package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PUT with what no page names, as a client sends it that read a newer appliance. */
class UnknownFieldsTest {

  private static final List<String> SETTABLE =
      List.of(
          "name",
          "type",
          "port",
          "mode",
          "host",
          "title",
          "state",
          "timestamp",
          "permission",
          "shareType",
          "module",
          "startTime",
          "command",
          "parameters",
          "typeData",
          "active");

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient admin = TestClient.of(hmp, "haiadmin");

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "session", "asset", "stream", "hotmark", "share", "event"})
  void put_withAnUnknownField_keepsItUntilItIsLeftOut(String kind) {
    String path = path(kind);
    ObjectNode body = body(path, kind);
    ObjectNode more = body.deepCopy();
    more.putObject("newSetting").put("depth", 2).put("name", "x");

    JsonNode answer = admin.send("PUT", path, more.toString()).isSuccess(200).data();
    assertThat(answer.path("newSetting")).isEqualTo(more.path("newSetting"));
    assertThat(admin.get(path).data().path("newSetting")).isEqualTo(more.path("newSetting"));

    admin.send("PUT", path, body.toString()).isSuccess(200);
    assertThat(admin.get(path).data().has("newSetting")).isFalse();
  }

  private String path(String kind) {
    return switch (kind) {
      case "source" -> "/sources/" + DemoIds.SRT_SOURCE;
      case "session" -> "/sessions/" + DemoIds.LIVE_SESSION;
      case "asset" -> DemoVideos.BRIEFING;
      case "stream" -> DemoVideos.STREAM;
      case "hotmark" ->
          made(DemoVideos.BRIEFING + "/hotmarks", Map.of("title", "a", "timestamp", 7000));
      case "share" ->
          made(
              "/sources/" + DemoIds.SRT_SOURCE + "/shares",
              Map.of("name", "viewer", "shareType", "USER", "permission", "WATCH"));
      default ->
          made(
              "/sessions/" + DemoIds.LIVE_SESSION + "/events",
              Map.of(
                  "module",
                  "session",
                  "startTime",
                  4_000_000_000L,
                  "type",
                  "one-time",
                  "command",
                  "record",
                  "active",
                  true));
    };
  }

  private String made(String collection, Map<String, Object> body) {
    JsonNode thing = admin.post(collection, body).isSuccess(201).data();
    return collection + "/" + thing.path("id").asText();
  }

  private ObjectNode body(String path, String kind) {
    ObjectNode body = admin.get(path).data().deepCopy();
    body.retain(SETTABLE);
    if (kind.equals("stream")) {
      body.put("state", "paused");
    }
    return body;
  }
}
