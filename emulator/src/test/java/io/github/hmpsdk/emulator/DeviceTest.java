package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

  private static final String STBS = "/devices/stbs";

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listDevices_noParameters_areAllWithTheSecondPaging() {
    JsonNode answer = operator.get(STBS).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("status"))
        .containsExactly("Online", "Online", "Standby", "Offline");
    assertThat(answer.path("paging"))
        .hasToString("{\"numResults\":4,\"numPages\":1,\"hasMoreData\":false}");
    assertThat(answer.path("data").findValuesAsText("_id"))
        .allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{22}"));
    assertThat(answer.path("data").path(3).has("tags")).isFalse();
  }

  @Test
  void listDevices_pages_tellWhetherThereAreMore() {
    JsonNode first = operator.get(STBS + "?page=1&pageSize=3").isSuccess(200).json();
    JsonNode second = operator.get(STBS + "?page=2&pageSize=3").isSuccess(200).json();

    assertThat(first.path("data")).hasSize(3);
    assertThat(first.path("paging"))
        .hasToString("{\"numResults\":4,\"numPages\":2,\"hasMoreData\":true}");
    assertThat(second.path("data")).hasSize(1);
    assertThat(second.path("paging").path("hasMoreData").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deviceTypes | [\"calypso_stb\", \"play_stb_4000\"] | Lobby;Board room",
        "tags | H2 | S-PLAY-2000 37D78D000096;Board room",
        "tags | quiet,H1 | Lobby;Board room",
        "tags | public, quiet | Lobby;Board room"
      })
  void listDevices_filter_isSelected(String name, String value, String expected) {
    JsonNode data = operator.get(STBS + "?" + query(name, value)).isSuccess(200).data();

    assertThat(data.findValuesAsText("name")).containsExactly(expected.split(";", -1));
  }

  @Test
  void listDevices_noneLeft_answers404NotFound() {
    operator.get(STBS + "?tags=H9").isError(404, "040000", "NotFound");
    TestResponse refused = operator.get(STBS + "?page=2").isError(404, "040000", "NotFound");

    assertThat(refused.json().path("message").asText()).isEqualTo("Device not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"calypso_stb", "{}", "[\"calypso_stb\""})
  void listDevices_typesThatAreNoArray_answers400InputValidation(String value) {
    operator
        .unchecked()
        .get(STBS + "?" + query("deviceTypes", value))
        .isError(400, "010001", "InputValidation");
  }

  @Test
  void getDevice_known_answersIt() {
    JsonNode device = operator.get(STBS + "/SAVBwpHXagaN3I1Xt0qHJA").isSuccess(200).data();

    assertThat(device.path("name").asText()).isEqualTo("Lobby");
    assertThat(device.path("volume").asDouble()).isEqualTo(0.71);
    assertThat(device.path("lastConnectedAt").asLong()).isEqualTo(clock.instant().toEpochMilli());
  }

  @Test
  void getDevice_offline_wasConnectedLongAgo() {
    JsonNode device = operator.get(STBS + "/U3RvcmFnZS1yb29tLVNUQg").isSuccess(200).data();

    assertThat(device.path("lastConnectedAt").asLong()).isEqualTo(1680398265316L);
  }

  @Test
  void getDevice_unknown_answers404NotFound() {
    operator.get(STBS + "/unknown").isError(404, "040000", "NotFound");
  }

  @ParameterizedTest
  @CsvSource({"GET, ''", "GET, /x", "POST, /x/commands"})
  void device_noPermissionOrLogin_isRefused(String method, String path) {
    TestClient.of(hmp, "viewer").send(method, STBS + path, "").isError(403, "030000", "Forbidden");
    TestClient.of(hmp).send(method, STBS + path, "").isError(401, "020001", "UserNotAuthorized");
  }

  private static String query(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
