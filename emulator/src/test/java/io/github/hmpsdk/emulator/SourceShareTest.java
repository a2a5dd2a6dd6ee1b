package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceShareTest {

  private static final String SHARES = "/sources/77b931f7-5843-4355-886f-45a28c02ab49/shares";
  private static final Map<String, String> WITH_VIEWER =
      Map.of("shareType", "USER", "permission", "WATCH", "name", "viewer");

  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
          .user(EmulatedUser.local("viewer", "viewer-password", "Sources - VIEW"))
          .user(EmulatedUser.local("nobody", "nobody-password"))
          .start();
  private final TestClient administrator = TestClient.of(hmp, "haiadmin");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createSourceShare_userByName_answersTheShare() {
    JsonNode share = administrator.post(SHARES, WITH_VIEWER).isSuccess(201).data();

    assertThat(share.path("shareType").asText()).isEqualTo("USER");
    assertThat(share.path("permission").asText()).isEqualTo("WATCH");
    assertThat(share.path("name").asText()).isEqualTo("viewer");
    assertThat(share.path("email").isNull()).isTrue();
    assertThat(administrator.get(SHARES + "/" + share.path("id").asText()).isSuccess(200).data())
        .isEqualTo(share);
  }

  @Test
  void createSourceShare_idAndName_goesByTheId() {
    String id = administrator.post(SHARES, WITH_VIEWER).data().path("id").asText();

    JsonNode share =
        administrator
            .post(
                SHARES,
                Map.of("shareType", "USER", "permission", "OWN", "id", id, "name", "haiadmin"))
            .isSuccess(201)
            .data();

    assertThat(share.path("name").asText()).isEqualTo("viewer");
    assertThat(administrator.get(SHARES).data()).hasSize(1);
  }

  @Test
  void createSourceShare_group_answersTheShare() {
    administrator
        .post(SHARES, Map.of("shareType", "GROUP", "permission", "EDIT", "name", "Operators"))
        .isSuccess(201);
  }

  @Test
  void createSourceShare_customPermission_isTaken() {
    administrator
        .post(
            SHARES,
            Map.of(
                "shareType",
                "USER",
                "permission",
                "8d0f6c5e-0000-4000-8000-000000000000",
                "name",
                "viewer"))
        .isSuccess(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"shareType\":\"USER\",\"permission\":\"WATCH\"}",
        "{\"shareType\":\"TEAM\",\"permission\":\"WATCH\",\"name\":\"viewer\"}",
        "{\"shareType\":\"USER\",\"permission\":\"LOOK\",\"name\":\"viewer\"}"
      })
  void createSourceShare_faultyBody_answers400InputValidation(String body) {
    administrator.send("POST", SHARES, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createSourceShare_unknownParts_answer404() {
    administrator
        .post("/sources/unknown/shares", WITH_VIEWER)
        .isError(404, "040009", "SourceNotFound");
    administrator.post(SHARES, share("USER", "stranger")).isError(404, "040004", "UserNotFound");
    administrator.post(SHARES, share("GROUP", "Strangers")).isError(404, "040005", "GroupNotFound");
  }

  @Test
  void createSourceShare_withoutRoles_answers409() {
    administrator.post(SHARES, share("USER", "nobody")).isError(409, "060001", "UserHasNoRoles");
    administrator.post(SHARES, share("GROUP", "Guests")).isError(409, "060002", "GroupHasNoRoles");
  }

  @Test
  void listSourceShares_some_answersThemWithPaging() {
    administrator.post(SHARES, WITH_VIEWER).isSuccess(201);
    administrator.post(SHARES, share("GROUP", "Operators")).isSuccess(201);

    JsonNode answer = administrator.get(SHARES).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name")).containsExactly("viewer", "Operators");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(2);
  }

  @Test
  void listSourceShares_noneOrUnknownSource_answers404() {
    administrator.get(SHARES).isError(404, "040012", "NoResults");
    administrator.get("/sources/unknown/shares").isError(404, "040009", "SourceNotFound");
  }

  @Test
  void updateSourceShare_otherPermission_replacesIt() {
    JsonNode made = administrator.post(SHARES, WITH_VIEWER).data();
    String path = SHARES + "/" + made.path("id").asText();

    JsonNode changed =
        administrator.put(path, share("USER", "viewer", "EDIT")).isSuccess(200).data();

    assertThat(changed.path("permission").asText()).isEqualTo("EDIT");
    assertThat(administrator.get(path).data()).isEqualTo(changed);
  }

  @Test
  void updateSourceShare_immutableOrFaulty_answers400InputValidation() {
    String path = SHARES + "/" + administrator.post(SHARES, WITH_VIEWER).data().path("id").asText();

    administrator.put(path, share("GROUP", "viewer")).isError(400, "010001", "InputValidation");
    administrator
        .put(path, share("USER", "viewer", "LOOK"))
        .isError(400, "010001", "InputValidation");
    administrator
        .put(path, Map.of("id", "other", "shareType", "USER", "permission", "WATCH"))
        .isError(400, "010001", "InputValidation");
  }

  @Test
  void share_unknown_answers404UserGroupNotFound() {
    administrator.get(SHARES + "/unknown").isError(404, "040021", "UserGroupNotFound");
    administrator.put(SHARES + "/unknown", WITH_VIEWER).isError(404, "040021", "UserGroupNotFound");
    administrator.delete(SHARES + "/unknown").isError(404, "040021", "UserGroupNotFound");
    administrator
        .get("/sources/unknown/shares/unknown")
        .isError(404, "040021", "UserGroupNotFound");
  }

  @Test
  void deleteSourceShare_known_removesIt() {
    String path = SHARES + "/" + administrator.post(SHARES, WITH_VIEWER).data().path("id").asText();

    assertThat(administrator.delete(path).isSuccess(200).bytes()).isEmpty();

    administrator.get(path).isError(404, "040021", "UserGroupNotFound");
  }

  private static Map<String, String> share(String type, String name) {
    return share(type, name, "WATCH");
  }

  private static Map<String, String> share(String type, String name, String permission) {
    return Map.of("shareType", type, "permission", permission, "name", name);
  }
}
