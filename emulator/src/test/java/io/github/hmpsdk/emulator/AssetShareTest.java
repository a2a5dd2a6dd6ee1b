package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetShareTest {

  private static final String OWNED = DemoVideos.BRIEFING + "/shares";
  private static final String UNSHARED = DemoVideos.OPERATING_ROOM + "/shares";

  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
          .user(
              EmulatedUser.local(
                  "operator", "operator-password", "Recordings - VIEW", "Recordings - ACCESS"))
          .user(EmulatedUser.local("nobody", "nobody-password"))
          .start();
  private final TestClient administrator = TestClient.of(hmp, "haiadmin");
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listAssetShares_demoVideo_answersThemWithPaging() {
    JsonNode answer = operator.get(OWNED).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name")).containsExactly("operator", "viewer");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(2);
  }

  @Test
  void listAssetShares_noneOrUnknownVideo_answers404() {
    operator.get(UNSHARED).isError(404, "040012", "NoResults");
    operator.get("/assets/unknown/shares").isError(404, "040002", "AssetNotFound");
  }

  @ParameterizedTest
  @CsvSource({
    "USER, haiadmin, OWN",
    "GROUP, Operators, EDIT",
    "GROUP, Operators, 8d0f6c5e-0000-4000-8000-000000000000"
  })
  void createAssetShare_byName_answersTheShare(String type, String name, String permission) {
    JsonNode share = operator.post(OWNED, share(type, name, permission)).isSuccess(201).data();

    assertThat(share.path("permission").asText()).isEqualTo(permission);
    assertThat(share.path("email").isNull()).isTrue();
    assertThat(operator.get(OWNED + "/" + share.path("id").asText()).isSuccess(200).data())
        .isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"shareType\":\"USER\",\"permission\":\"WATCH\"}",
        "{\"shareType\":\"TEAM\",\"permission\":\"WATCH\",\"name\":\"haiadmin\"}"
      })
  void createAssetShare_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", OWNED, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createAssetShare_unknownParts_answer404() {
    operator
        .post("/assets/unknown/shares", share("USER", "haiadmin", "WATCH"))
        .isError(404, "040002", "AssetNotFound");
    operator.post(OWNED, share("USER", "stranger", "WATCH")).isError(404, "040004", "UserNotFound");
    operator
        .post(OWNED, share("GROUP", "Strangers", "WATCH"))
        .isError(404, "040005", "GroupNotFound");
    operator
        .post(OWNED, share("USER", "haiadmin", "LOOK"))
        .isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void createAssetShare_withoutRoles_answers409() {
    operator.post(OWNED, share("USER", "nobody", "WATCH")).isError(409, "060001", "UserHasNoRoles");
    operator
        .post(OWNED, share("GROUP", "Guests", "WATCH"))
        .isError(409, "060002", "GroupHasNoRoles");
  }

  @Test
  void createAssetShare_moreThanTheCallersOwn_answers403CannotShare() {
    operator.post(UNSHARED, share("USER", "haiadmin", "WATCH")).isSuccess(201);
    operator
        .post(UNSHARED, share("USER", "haiadmin", "EDIT"))
        .isError(403, "030003", "CannotShare");

    administrator.post(UNSHARED, share("USER", "operator", "EDIT")).isSuccess(201);

    operator.post(UNSHARED, share("USER", "haiadmin", "EDIT")).isSuccess(201);
    operator.post(UNSHARED, share("USER", "haiadmin", "OWN")).isError(403, "030003", "CannotShare");
  }

  @Test
  void getAssetShare_unknown_answers404UserGroupNotFound() {
    operator.get(OWNED + "/unknown").isError(404, "040021", "UserGroupNotFound");
    operator.get("/assets/unknown/shares/x").isError(404, "040021", "UserGroupNotFound");
  }

  @Test
  void updateAssetShare_otherPermission_replacesIt() {
    String path = madeFor("Operators");

    JsonNode changed =
        operator.put(path, share("GROUP", "Operators", "EDIT")).isSuccess(200).data();

    assertThat(changed.path("permission").asText()).isEqualTo("EDIT");
    assertThat(operator.get(path).data()).isEqualTo(changed);
  }

  @Test
  void updateAssetShare_faulty_answersTheRows() {
    String path = madeFor("Operators");

    operator
        .put(path, share("USER", "Operators", "EDIT"))
        .isError(400, "010001", "InputValidation");
    operator
        .put(path, share("GROUP", "Operators", "LOOK"))
        .isError(404, "040025", "SharePermissionNotFound");
    operator
        .put(OWNED + "/unknown", share("GROUP", "Operators", "EDIT"))
        .isError(404, "040021", "UserGroupNotFound");
  }

  @Test
  void updateAssetShare_moreThanTheCallersOwn_answers403CannotShare() {
    String id =
        operator.post(UNSHARED, share("GROUP", "Operators", "WATCH")).data().path("id").asText();

    operator
        .put(UNSHARED + "/" + id, share("GROUP", "Operators", "OWN"))
        .isError(403, "030003", "CannotShare");
  }

  @Test
  void deleteAssetShare_known_removesIt() {
    String path = madeFor("Operators");

    assertThat(operator.delete(path).isSuccess(200).bytes()).isEmpty();

    operator.get(path).isError(404, "040021", "UserGroupNotFound");
    operator.delete(path).isError(404, "040021", "UserGroupNotFound");
  }

  @ParameterizedTest
  @CsvSource({"403, 030003, CannotShare", "404, 040025, SharePermissionNotFound"})
  void getAssetShare_rowOnCommand_isAnsweredAsTheDefinitionSays(
      int status, String code, String name) {
    hmp.answerNext("getAssetShare", Fault.error(status, code, name, "on command"));

    operator.get(OWNED + "/unknown").isError(status, code, name);
  }

  private String madeFor(String group) {
    return OWNED
        + "/"
        + operator.post(OWNED, share("GROUP", group, "WATCH")).data().path("id").asText();
  }

  private static Map<String, String> share(String type, String name, String permission) {
    return Map.of("shareType", type, "permission", permission, "name", name);
  }
}
