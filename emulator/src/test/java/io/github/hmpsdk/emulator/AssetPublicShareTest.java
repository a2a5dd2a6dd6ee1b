package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.internal.message.Json;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetPublicShareTest {

  private static final String PUBLIC = DemoVideos.OPERATING_ROOM + "/publicshare";
  private static final Map<String, String> WATCH = Map.of("permission", "WATCH");

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createAssetPublicShare_watch_makesItPublic() {
    operator.get(PUBLIC).isError(404, "040025", "SharePermissionNotFound");

    assertThat(operator.post(PUBLIC, WATCH).isSuccess(201).data())
        .isEqualTo(Json.MAPPER.valueToTree(WATCH));

    assertThat(operator.get(PUBLIC).isSuccess(200).data().path("permission").asText())
        .isEqualTo("WATCH");
  }

  @Test
  void createAssetPublicShare_likeTheExample_isTaken() {
    operator
        .post(
            PUBLIC,
            Map.of(
                "id",
                "a907804b-d6d5-4328-9bd6-5aca9abbac8c",
                "resource",
                "assets",
                "permission",
                "WATCH"))
        .isSuccess(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"permission\":\"\"}",
        "{\"permission\":\"WATCH\",\"id\":\"other\"}",
        "{\"permission\":\"WATCH\",\"resource\":\"sessions\"}"
      })
  void createAssetPublicShare_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", PUBLIC, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createAssetPublicShare_refusedPermission_answersTheRows() {
    operator
        .post(PUBLIC, Map.of("permission", "LOOK"))
        .isError(404, "040025", "SharePermissionNotFound");
    operator.post(PUBLIC, Map.of("permission", "EDIT")).isError(403, "030003", "CannotShare");
    operator.get(PUBLIC).isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void createAssetPublicShare_noLogin_answers401UserNotAuthorized() {
    TestClient.of(hmp).post(PUBLIC, WATCH).isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void deleteAssetPublicShare_public_makesItPrivate() {
    operator.post(PUBLIC, WATCH).isSuccess(201);

    assertThat(operator.delete(PUBLIC).isSuccess(200).bytes()).isEmpty();

    operator.get(PUBLIC).isError(404, "040025", "SharePermissionNotFound");
    operator.delete(PUBLIC).isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void anyPublicShare_unknownVideo_answersTheRowOfItsPage() {
    String unknown = "/assets/unknown/publicshare";

    operator.get(unknown).isError(404, "040025", "SharePermissionNotFound");
    operator.post(unknown, WATCH).isError(404, "040002", "AssetNotFound");
    TestResponse refused = operator.delete(unknown).isError(404, "040006", "AssetNotFound");
    assertThat(refused.json().path("message").asText()).isEqualTo("Asset not found");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 010001, InputValidation",
    "403, 030003, CannotShare",
    "404, 040021, UserGroupNotFound",
    "404, 040004, UserNotFound"
  })
  void deleteAssetPublicShare_rowOnCommand_isAnsweredAsTheDefinitionSays(
      int status, String code, String name) {
    hmp.answerNext("deleteAssetPublicShare", Fault.error(status, code, name, "on command"));

    operator.delete(PUBLIC).isError(status, code, name);
  }
}
