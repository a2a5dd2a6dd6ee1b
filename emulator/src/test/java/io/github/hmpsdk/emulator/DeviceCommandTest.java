package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCommandTest {

  private static final String DEVICE = "/devices/stbs/SAVBwpHXagaN3I1Xt0qHJA";

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void command_sent_answersOkAndIsAnUpdate() {
    JsonNode result = send(DEVICE, "{\"command\":\"mute\"}").isSuccess(201).data();

    assertThat(result.path("status").asText()).isEqualTo("ok");
    assertThat(result.path("message").asText()).isEqualTo("Successfully sent command to device");
    assertThat(device().path("lastAcceptedUpdate").asLong())
        .isEqualTo(clock.instant().toEpochMilli());
  }

  @Test
  void mute_andUnmute_switchTheSound() {
    send(DEVICE, "{\"command\":\"mute\"}").isSuccess(201);
    assertThat(device().path("muted").asBoolean()).isTrue();

    send(DEVICE, "{\"command\":\"unmute\"}").isSuccess(201);
    assertThat(device().path("muted").asBoolean(true)).isFalse();
  }

  @Test
  void standby_onAndOff_changesTheStatus() {
    send(DEVICE, "{\"command\":\"standby-on\"}").isSuccess(201);
    assertThat(device().path("standby").asBoolean()).isTrue();
    assertThat(device().path("status").asText()).isEqualTo("Standby");

    send(DEVICE, "{\"command\":\"standby-off\"}").isSuccess(201);
    assertThat(device().path("standby").asBoolean(true)).isFalse();
    assertThat(device().path("status").asText()).isEqualTo("Online");
  }

  @Test
  void setVolume_inRange_isKept() {
    send(DEVICE, "{\"command\":\"set-volume\",\"parameters\":{\"volume\":0.25}}").isSuccess(201);

    assertThat(device().path("volume").asDouble()).isEqualTo(0.25);
  }

  @Test
  void setChannel_withoutName_isWatched() {
    send(
            DEVICE,
            "{\"command\":\"set-channel\",\"parameters\":"
                + "{\"id\":\"77b931f7\",\"name\":null,\"type\":\"source\"}}")
        .isSuccess(201);

    assertThat(device().path("channelId").asText()).isEqualTo("77b931f7");
    assertThat(device().path("channelName").isNull()).isTrue();
    assertThat(device().path("channelType").asText()).isEqualTo("source");
  }

  @Test
  void setChannel_withName_keepsTheName() {
    send(
            DEVICE,
            "{\"command\":\"set-channel\",\"parameters\":"
                + "{\"id\":\"a\",\"name\":\"Layout\",\"type\":\"composition\"}}")
        .isSuccess(201);

    assertThat(device().path("channelName").asText()).isEqualTo("Layout");
  }

  @Test
  void showTextMessage_asInTheExample_isSentAndChangesNothing() {
    JsonNode before = device();

    send(
            DEVICE,
            "{\"command\":\"show-text-message\",\"parameters\":{\"data\":[{\"message\":\"Fire\","
                + "\"duration\":300000,\"color\":\"#ffffff\",\"blink\":false}],\"useFades\":true,"
                + "\"repeat\":-1,\"showMode\":\"static\",\"location\":{\"position\":\"bottom\","
                + "\"offset\":0},\"backgroundColor\":\"#ff0000\"}}")
        .isSuccess(201);

    assertThat(device().path("channelId")).isEqualTo(before.path("channelId"));
    assertThat(device().path("volume")).isEqualTo(before.path("volume"));
  }

  @Test
  void reboot_online_isOfflineForAWhile() {
    send(DEVICE, "{\"command\":\"reboot\"}").isSuccess(201);

    assertThat(device().path("status").asText()).isEqualTo("Offline");
    send(DEVICE, "{\"command\":\"mute\"}").isError(404, "040000", "NotFound");
    clock.forward(Duration.ofSeconds(30));
    assertThat(device().path("status").asText()).isEqualTo("Online");
    send(DEVICE, "{\"command\":\"mute\"}").isSuccess(201);
  }

  @Test
  void command_deviceInStandby_isSent() {
    send("/devices/stbs/Qm9hcmRyb29tLVNUQi0wMw", "{\"command\":\"unmute\"}").isSuccess(201);
  }

  @Test
  void command_offlineOrUnknown_differInTheTextOnly() {
    TestResponse offline = send("/devices/stbs/U3RvcmFnZS1yb29tLVNUQg", "{\"command\":\"mute\"}");
    TestResponse unknown = send("/devices/stbs/unknown", "{\"command\":\"mute\"}");

    offline.isError(404, "040000", "NotFound");
    unknown.isError(404, "040000", "NotFound");
    assertThat(offline.json().path("message").asText()).isEqualTo("Device stream not found");
    assertThat(unknown.json().path("message").asText()).isEqualTo("Device not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"command\":\"explode\"}",
        "{\"command\":\"set-text-message\",\"parameters\":{\"data\":[]}}",
        "{\"command\":\"set-volume\"}",
        "{\"command\":\"set-volume\",\"parameters\":{\"volume\":1.5}}",
        "{\"command\":\"set-volume\",\"parameters\":{\"volume\":.75}}",
        "{\"command\":\"set-channel\",\"parameters\":{\"id\":\"a\",\"type\":\"film\"}}",
        "{\"command\":\"show-text-message\",\"parameters\":{}}"
      })
  void command_faultyBody_answers400InputValidation(String body) {
    // Not documented, and so not in the definition.
    operator
        .unchecked()
        .send("POST", DEVICE + "/commands", body)
        .isError(400, "010001", "InputValidation");
  }

  private TestResponse send(String device, String body) {
    return operator.send("POST", device + "/commands", body);
  }

  private JsonNode device() {
    return operator.get(DEVICE).isSuccess(200).data();
  }
}
