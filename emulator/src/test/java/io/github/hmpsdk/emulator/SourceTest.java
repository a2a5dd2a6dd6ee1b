package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

  private static final Map<String, Object> UDP =
      Map.of(
          "name", "Udp", "type", "UDP", "port", 4902, "multicast", true, "host", "239.35.126.101");
  private static final Map<String, Object> SRT =
      Map.of("name", "Srt", "type", "SRT", "port", 1234, "mode", "LISTENER");

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp = HmpEmulator.builder().clock(clock).start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createSource_udp_answersWithDefaults() {
    JsonNode made = operator.post("/sources", UDP).isSuccess(201).data();

    assertThat(made.path("id").asText()).matches("[0-9a-f-]{36}");
    assertThat(made.path("ctime").asLong()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(made.path("mtime")).isEqualTo(made.path("ctime"));
    assertThat(made.path("continuous").isBoolean()).isTrue();
    assertThat(made.path("continuous").asBoolean()).isFalse();
    assertThat(made.path("description").asText()).isEmpty();
    assertThat(made.path("iptv").asBoolean(true)).isFalse();
    assertThat(made.path("retransmitPort").asInt(-1)).isZero();
    assertThat(made.path("rtcPort").asInt(-1)).isZero();
    assertThat(made.path("detectedFeatures").path("autodetectEnabled").asBoolean()).isTrue();
    assertThat(made.has("mode") || made.has("latency") || made.has("passphrase")).isFalse();
  }

  @Test
  void createSource_srt_answersWithDefaults() {
    JsonNode made = operator.post("/sources", SRT).isSuccess(201).data();

    assertThat(made.path("continuous").asBoolean()).isTrue();
    assertThat(made.path("latency").asInt()).isEqualTo(20);
    assertThat(made.has("multicast") || made.has("passphrase") || made.has("host")).isFalse();
  }

  @Test
  void createSource_srtWithEverything_keepsIt() {
    JsonNode made =
        operator
            .post(
                "/sources",
                Map.of(
                    "name",
                    "Srt",
                    "type",
                    "SRT",
                    "port",
                    1,
                    "mode",
                    "CALLER",
                    "host",
                    "10.0.0.1",
                    "latency",
                    125,
                    "passphrase",
                    "not-a-real-one",
                    "continuous",
                    false))
            .isSuccess(201)
            .data();

    assertThat(made.path("latency").asInt()).isEqualTo(125);
    assertThat(made.path("passphrase").asText()).isEqualTo("not-a-real-one");
    assertThat(made.path("continuous").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"UDP\",\"port\":1,\"multicast\":false}",
        "{\"name\":\"a\",\"port\":1,\"multicast\":false}",
        "{\"name\":\"a\",\"type\":\"UDP\",\"multicast\":false}",
        "{\"name\":\"a\",\"type\":\"UDP\",\"port\":1}",
        "{\"name\":\"a\",\"type\":\"UDP\",\"port\":1,\"multicast\":true}",
        "{\"name\":\"a\",\"type\":\"SRT\",\"port\":1}",
        "{\"name\":\"a\",\"type\":\"SRT\",\"port\":1,\"mode\":\"CALLER\"}",
        "{\"name\":\"a\",\"type\":\"SRT\",\"port\":1,\"mode\":\"RENDEZVOUS\"}",
        "{\"name\":\"a\",\"type\":\"RTMP\",\"port\":1}",
        "{\"name\":\"a\",\"type\":\"UDP\",\"port\":70000,\"multicast\":false}",
        "{\"id\":\"77b931f7-5843-4355-886f-45a28c02ab49\",\"name\":\"a\",\"type\":\"UDP\",\"port\":1,\"multicast\":false}"
      })
  void createSource_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", "/sources", body).isError(400, "010001", "InputValidation");
    operator
        .send("PUT", "/sources/77b931f7-5843-4355-886f-45a28c02ab49", body)
        .isError(400, "010001", "InputValidation");

    assertThat(hmp.sources()).hasSize(3);
  }

  @Test
  void getSource_knownId_answersIt() {
    String id = operator.post("/sources", UDP).data().path("id").asText();

    assertThat(operator.get("/sources/" + id).isSuccess(200).data().path("name").asText())
        .isEqualTo("Udp");
  }

  @Test
  void getSource_unknownId_answers404SourceNotFound() {
    operator.get("/sources/unknown").isError(404, "040009", "SourceNotFound");
  }

  @Test
  void updateSource_knownId_replacesEverySettableField() {
    String id =
        operator
            .post(
                "/sources",
                Map.of(
                    "name", "a", "type", "SRT", "port", 1, "mode", "LISTENER", "description", "x"))
            .data()
            .path("id")
            .asText();
    long made = clock.instant().getEpochSecond();
    clock.forward(Duration.ofSeconds(5));

    JsonNode changed = operator.put("/sources/" + id, UDP).isSuccess(200).data();

    assertThat(changed.path("id").asText()).isEqualTo(id);
    assertThat(changed.path("description").asText()).isEmpty();
    assertThat(changed.path("multicast").asBoolean()).isTrue();
    assertThat(changed.has("mode") || changed.has("latency")).isFalse();
    assertThat(changed.path("ctime").asLong()).isEqualTo(made);
    assertThat(changed.path("mtime").asLong()).isEqualTo(made + 5);
    assertThat(changed.path("iptvIndex").isNull()).isTrue();
    assertThat(operator.get("/sources/" + id).data().path("name").asText()).isEqualTo("Udp");
  }

  @Test
  void updateSource_ignoredFields_areIgnored() {
    JsonNode changed =
        operator
            .put(
                "/sources/77b931f7-5843-4355-886f-45a28c02ab49",
                Map.of(
                    "name",
                    "a",
                    "type",
                    "SRT",
                    "port",
                    1,
                    "mode",
                    "LISTENER",
                    "active",
                    false,
                    "bitrate",
                    1,
                    "ctime",
                    1,
                    "mtime",
                    1))
            .isSuccess(200)
            .data();

    assertThat(changed.path("active").asBoolean()).isTrue();
    assertThat(changed.path("bitrate").asLong()).isEqualTo(8442882);
    assertThat(changed.path("ctime").asLong()).isEqualTo(1428324787);
    assertThat(changed.path("mtime").asLong()).isEqualTo(clock.instant().getEpochSecond());
  }

  @Test
  void updateSource_unknownId_answers404NotFound() {
    TestResponse refused = operator.put("/sources/unknown", UDP).isError(404, "040000", "NotFound");

    assertThat(refused.json().path("message").asText()).isEqualTo("Not Found Error");
  }

  @Test
  void deleteSource_knownId_removesIt() {
    assertThat(
            operator.delete("/sources/77b931f7-5843-4355-886f-45a28c02ab49").isSuccess(200).bytes())
        .isEmpty();

    operator
        .get("/sources/77b931f7-5843-4355-886f-45a28c02ab49")
        .isError(404, "040009", "SourceNotFound");
    assertThat(hmp.sources()).hasSize(2);
  }

  @Test
  void deleteSource_unknownId_answers404SourceNotFound() {
    operator.delete("/sources/unknown").isError(404, "040009", "SourceNotFound");
  }
}
