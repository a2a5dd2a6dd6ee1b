package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetHotmarkTest {

  private static final String HOTMARKS = DemoVideos.BRIEFING + "/hotmarks";
  private static final String QUESTIONS = HOTMARKS + "/0d75aa67-3866-4e74-a285-011e951ca0af";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createAssetHotmark_fractionOfASecond_isKeptToTheSecond() {
    JsonNode made = operator.post(HOTMARKS, at(12_345)).isSuccess(201).data();

    assertThat(made.path("timestamp").asLong()).isEqualTo(12_000);
    assertThat(made.path("username").asText()).isEqualTo("operator");
    assertThat(made.path("userDisplayName").asText()).isEqualTo("operator");
    assertThat(operator.get(HOTMARKS + "/" + made.path("id").asText()).isSuccess(200).data())
        .isEqualTo(made);
  }

  @Test
  void createAssetHotmark_sameSecond_answers409HotmarkAlreadyExists() {
    operator.post(HOTMARKS, at(40_999)).isError(409, "060004", "HotmarkAlreadyExists");
    operator.post(HOTMARKS, at(41_000)).isSuccess(201);

    assertThat(operator.get(HOTMARKS).data()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":\"a\"}",
        "{\"timestamp\":1}",
        "{\"title\":\"a\",\"timestamp\":-1}",
        "{\"title\":\"a\",\"timestamp\":1.5}",
        "{\"title\":\"a\",\"timestamp\":1,\"id\":\"x\"}",
        "{\"title\":\"a\",\"timestamp\":1,\"username\":\"x\"}"
      })
  void setHotmark_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", HOTMARKS, body).isError(400, "010001", "InputValidation");
    operator.send("PUT", QUESTIONS, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void listAssetHotmarks_moreThan100OnAPage_areNotCutOff() {
    for (int second = 100; second < 201; second++) {
      operator.post(HOTMARKS, at(second * 1000L)).isSuccess(201);
    }

    JsonNode answer = operator.get(HOTMARKS + "?pageSize=200").isSuccess(200).json();

    assertThat(answer.path("data")).hasSize(102);
    assertThat(answer.path("paging").path("pageSize").asInt()).isEqualTo(200);
    assertThat(operator.get(HOTMARKS).data()).hasSize(15);
  }

  @Test
  void listAssetHotmarks_none_answers404NoResults() {
    operator.get(DemoVideos.OPERATING_ROOM + "/hotmarks").isError(404, "040012", "NoResults");
  }

  @Test
  void updateAssetHotmark_known_replacesItAndKeepsTheAuthor() {
    TestClient administrator = TestClient.of(hmp, "haiadmin");

    JsonNode changed = administrator.put(QUESTIONS, at(50_000)).isSuccess(200).data();

    assertThat(changed.path("timestamp").asLong()).isEqualTo(50_000);
    assertThat(changed.path("description").asText("?")).isEmpty();
    assertThat(changed.path("username").asText()).isEqualTo("operator");
    assertThat(operator.get(QUESTIONS).data()).isEqualTo(changed);
    assertThat(operator.get(HOTMARKS).data()).hasSize(1);
  }

  @Test
  void updateAssetHotmark_sameSecond_clashesWithOthersOnly() {
    operator.post(HOTMARKS, at(1000)).isSuccess(201);

    operator.put(QUESTIONS, at(40_500)).isSuccess(200);
    operator.put(QUESTIONS, at(1500)).isError(409, "060004", "HotmarkAlreadyExists");
  }

  @Test
  void deleteAssetHotmark_known_removesIt() {
    assertThat(operator.delete(QUESTIONS).isSuccess(200).bytes()).isEmpty();

    operator.get(QUESTIONS).isError(404, "040010", "HotmarkNotFound");
    operator.get(HOTMARKS).isError(404, "040012", "NoResults");
  }

  @Test
  void anyHotmark_unknownVideo_answers404AssetNotFound() {
    String unknown = "/assets/unknown/hotmarks";

    operator.get(unknown).isError(404, "040002", "AssetNotFound");
    operator.post(unknown, at(1)).isError(404, "040002", "AssetNotFound");
    operator.get(unknown + "/x").isError(404, "040002", "AssetNotFound");
    operator.put(unknown + "/x", at(1)).isError(404, "040002", "AssetNotFound");
    operator.delete(unknown + "/x").isError(404, "040002", "AssetNotFound");
  }

  @Test
  void anyHotmark_unknownHotmark_answers404HotmarkNotFound() {
    String unknown = HOTMARKS + "/unknown";

    operator.get(unknown).isError(404, "040010", "HotmarkNotFound");
    operator.put(unknown, at(1)).isError(404, "040010", "HotmarkNotFound");
    operator.delete(unknown).isError(404, "040010", "HotmarkNotFound");
  }

  private static Map<String, Object> at(long millis) {
    return Map.of("title", "Mark", "timestamp", millis);
  }
}
