package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hmpsdk.emulator.internal.definition.Definition;
import io.github.hmpsdk.emulator.internal.definition.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
  @ValueSource(
      strings = {
        "updateSource",
        "updateSession",
        "updateAsset",
        "updateStream",
        "updateAssetHotmark",
        "updateSourceShare",
        "updateSessionShare",
        "updateAssetShare",
        "updateFeedShare",
        "updateSessionEvent",
        "updateRecording"
      })
  void put_withAnUnknownField_keepsItUntilItIsLeftOut(String operation) {
    String path = path(operation);
    ObjectNode body = body(path, operation);
    ObjectNode more = body.deepCopy();
    more.putObject("newSetting").put("depth", 2).put("name", "x");

    JsonNode answer = admin.send("PUT", path, more.toString()).isSuccess(200).data();
    assertThat(answer.path("newSetting")).isEqualTo(more.path("newSetting"));
    assertThat(admin.get(path).data().path("newSetting")).isEqualTo(more.path("newSetting"));

    admin.send("PUT", path, body.toString()).isSuccess(200);
    assertThat(admin.get(path).data().has("newSetting")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources", "sessions", "assets"})
  void put_metadataWithAnUnknownField_keepsItUntilItIsLeftOut(String kind) {
    String path =
        switch (kind) {
          case "sources" -> "/sources/" + DemoIds.SRT_SOURCE;
          case "sessions" -> "/sessions/" + DemoIds.LIVE_SESSION;
          default -> DemoVideos.BRIEFING;
        };
    Map<String, Object> field = Map.of("fieldType", "STRING", "valueString", "a", "newUnit", "cm");
    Map<String, Object> entry = Map.of("name", "Room", "field", List.of(field), "newSetting", 2);

    admin.put(path + "/metadata", List.of(entry)).isSuccess(200);

    JsonNode kept = admin.get(path + "/metadata").data().path(0);
    assertThat(kept.path("newSetting").asInt()).isEqualTo(2);
    assertThat(kept.path("field").path(0).path("newUnit").asText()).isEqualTo("cm");
    admin
        .put(path + "/metadata", List.of(Map.of("name", "Room", "field", List.of())))
        .isSuccess(200);
    assertThat(admin.get(path + "/metadata").data().path(0).has("newSetting")).isFalse();
  }

  /** A new PUT of the definition must be tried here, too; a thumbnail is read as a picture. */
  @Test
  void put_everyOperation_isTriedHere() throws Exception {
    assertThat(Definition.bundled().operations())
        .filteredOn(operation -> operation.method().equals("PUT"))
        .extracting(Operation::id)
        .filteredOn(id -> !id.matches("replace\\w+Metadata|updateAssetThumbnail"))
        .containsExactlyInAnyOrder(tried());
  }

  private static String[] tried() throws NoSuchMethodException {
    return UnknownFieldsTest.class
        .getDeclaredMethod("put_withAnUnknownField_keepsItUntilItIsLeftOut", String.class)
        .getAnnotation(ValueSource.class)
        .strings();
  }

  private String path(String operation) {
    return switch (operation) {
      case "updateSource" -> "/sources/" + DemoIds.SRT_SOURCE;
      case "updateSession" -> "/sessions/" + DemoIds.LIVE_SESSION;
      case "updateAsset" -> DemoVideos.BRIEFING;
      case "updateStream" -> DemoVideos.STREAM;
      case "updateRecording" -> "/recordings/" + DemoIds.RECORDING;
      case "updateAssetHotmark" ->
          made(DemoVideos.BRIEFING + "/hotmarks", Map.of("title", "a", "timestamp", 7000));
      case "updateSourceShare" -> shareOf("/sources/" + DemoIds.SRT_SOURCE);
      case "updateSessionShare" -> shareOf("/sessions/" + DemoIds.LIVE_SESSION);
      case "updateAssetShare" -> shareOf(DemoVideos.BRIEFING);
      case "updateFeedShare" -> shareOf("/sections/c54aa591-b3c5-4c63-a3d1-fb0d74e5012a");
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

  private String shareOf(String thing) {
    return made(
        thing + "/shares", Map.of("name", "viewer", "shareType", "USER", "permission", "WATCH"));
  }

  private String made(String collection, Map<String, Object> body) {
    JsonNode thing = admin.post(collection, body).isSuccess(201).data();
    return collection + "/" + thing.path("id").asText();
  }

  private ObjectNode body(String path, String operation) {
    ObjectNode body = admin.get(path).data().deepCopy();
    body.retain(SETTABLE);
    if (operation.equals("updateStream")) {
      body.put("state", "paused");
    }
    return body;
  }
}
