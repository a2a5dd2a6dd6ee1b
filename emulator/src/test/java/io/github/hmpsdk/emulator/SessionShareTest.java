package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionShareTest {

  private static final String SHARES = "/sessions/" + DemoIds.LIVE_SESSION + "/shares";
  private static final String CUSTOM = "8d0f6c5e-0000-4000-8000-000000000000";

  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
          .user(
              EmulatedUser.local(
                  "operator", "operator-password", "Sessions - VIEW", "Sessions - ACCESS"))
          .user(EmulatedUser.local("viewer", "viewer-password", "Sessions - VIEW"))
          .user(EmulatedUser.local("nobody", "nobody-password"))
          .start();
  private final TestClient administrator = TestClient.of(hmp, "haiadmin");
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listSessionShares_demoSession_hasItsOwner() {
    JsonNode answer = operator.get(SHARES).isSuccess(200).json();

    assertThat(answer.path("data").path(0).path("permission").asText()).isEqualTo("OWN");
    assertThat(answer.path("data").findValuesAsText("name")).containsExactly("haiadmin");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
  }

  @Test
  void listSessionShares_noneOrUnknownSession_answers404() {
    String owner = administrator.get(SHARES).data().path(0).path("id").asText();
    administrator.delete(SHARES + "/" + owner).isSuccess(200);

    administrator.get(SHARES).isError(404, "040012", "NoResults");
    administrator.get("/sessions/x/shares").isError(404, "040006", "SessionNotFound");
  }

  @Test
  void createSessionShare_userAndGroup_answerTheShares() {
    JsonNode user =
        administrator.post(SHARES, share("USER", "viewer", "EDIT")).isSuccess(201).data();
    administrator.post(SHARES, share("GROUP", "Operators", CUSTOM)).isSuccess(201);

    assertThat(user.path("email").isNull()).isTrue();
    assertThat(administrator.get(SHARES + "/" + user.path("id").asText()).isSuccess(200).data())
        .isEqualTo(user);
    assertThat(administrator.get(SHARES).data()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"shareType\":\"USER\",\"permission\":\"WATCH\"}",
        "{\"shareType\":\"TEAM\",\"permission\":\"WATCH\",\"name\":\"viewer\"}"
      })
  void createSessionShare_faultyBody_answers400InputValidation(String body) {
    administrator.send("POST", SHARES, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createSessionShare_unknownParts_answer404() {
    administrator
        .post("/sessions/x/shares", share("USER", "viewer", "WATCH"))
        .isError(404, "040002", "SessionNotFound");
    administrator
        .post(SHARES, share("USER", "stranger", "WATCH"))
        .isError(404, "040004", "UserNotFound");
    administrator
        .post(SHARES, share("GROUP", "Strangers", "WATCH"))
        .isError(404, "040005", "GroupNotFound");
    administrator
        .post(SHARES, share("USER", "viewer", "LOOK"))
        .isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void createSessionShare_withoutRoles_answers409() {
    administrator
        .post(SHARES, share("USER", "nobody", "WATCH"))
        .isError(409, "060001", "UserHasNoRoles");
    administrator
        .post(SHARES, share("GROUP", "Guests", "WATCH"))
        .isError(409, "060002", "GroupHasNoRoles");
  }

  @ParameterizedTest
  @CsvSource({"WATCH, WATCH, EDIT", "EDIT, EDIT, OWN", CUSTOM + ", WATCH, EDIT"})
  void createSessionShare_moreThanTheCallerHas_answers403CannotShare(
      String own, String allowed, String refused) {
    administrator.post(SHARES, share("USER", "operator", own)).isSuccess(201);

    operator.post(SHARES, share("USER", "viewer", allowed)).isSuccess(201);
    operator.post(SHARES, share("USER", "viewer", refused)).isError(403, "030003", "CannotShare");
  }

  @Test
  void createSessionShare_withoutShareOfOnesOwn_grantsWatchingOnly() {
    operator.post(SHARES, share("USER", "viewer", "WATCH")).isSuccess(201);
    operator.post(SHARES, share("USER", "viewer", "EDIT")).isError(403, "030003", "CannotShare");
  }

  @Test
  void createSessionShare_own_makesAnotherOwner() {
    String hidden = "/sessions/" + DemoIds.HIDDEN_SESSION;
    operator.get(hidden).isError(403, "040006", "SessionHidden");

    administrator.post(hidden + "/shares", share("USER", "operator", "OWN")).isSuccess(201);

    operator.get(hidden).isSuccess(200);
  }

  @Test
  void updateSessionShare_otherPermission_replacesIt() {
    String path = made("WATCH");

    JsonNode changed =
        administrator.put(path, share("USER", "viewer", "EDIT")).isSuccess(200).data();

    assertThat(changed.path("permission").asText()).isEqualTo("EDIT");
    assertThat(administrator.get(path).data()).isEqualTo(changed);
  }

  @Test
  void updateSessionShare_refused_answersTheRowsOfThePage() {
    String path = made("WATCH");

    administrator
        .put(path, share("GROUP", "viewer", "WATCH"))
        .isError(400, "010001", "InputValidation");
    administrator
        .put(path, share("USER", "viewer", "LOOK"))
        .isError(404, "040025", "SharePermissionNotFound");
    operator.put(path, share("USER", "viewer", "OWN")).isError(403, "030003", "CannotShare");
  }

  @Test
  void sessionShare_unknown_answers404UserGroupNotFound() {
    for (String path : new String[] {SHARES + "/x", "/sessions/x/shares/x"}) {
      administrator.get(path).isError(404, "040021", "UserGroupNotFound");
      administrator
          .put(path, share("USER", "viewer", "WATCH"))
          .isError(404, "040021", "UserGroupNotFound");
      administrator.delete(path).isError(404, "040021", "UserGroupNotFound");
    }
  }

  @Test
  void deleteSessionShare_known_removesIt() {
    String path = made("WATCH");

    assertThat(administrator.delete(path).isSuccess(200).bytes()).isEmpty();

    administrator.get(path).isError(404, "040021", "UserGroupNotFound");
  }

  private String made(String permission) {
    TestResponse made =
        administrator.post(SHARES, share("USER", "viewer", permission)).isSuccess(201);
    return SHARES + "/" + made.data().path("id").asText();
  }

  private static Map<String, String> share(String type, String name, String permission) {
    return Map.of("shareType", type, "permission", permission, "name", name);
  }
}
