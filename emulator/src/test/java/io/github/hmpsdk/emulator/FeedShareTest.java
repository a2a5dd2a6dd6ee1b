package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedShareTest {

  private static final String FEED = "/sections/c54aa591-b3c5-4c63-a3d1-fb0d74e5012a";
  private static final String SHARES = FEED + "/shares";

  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
          .user(EmulatedUser.local("viewer", "viewer-password", "Feeds - VIEW"))
          .user(EmulatedUser.local("nobody", "nobody-password"))
          .start();
  private final TestClient administrator = TestClient.of(hmp, "haiadmin");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createFeedShare_user_letsThemSeeTheFeed() {
    TestClient viewer = TestClient.of(hmp, "viewer");
    viewer.get(FEED).isError(404, "020029", "SectionNotFound");

    JsonNode share = administrator.post(SHARES, share("USER", "viewer")).isSuccess(201).data();

    assertThat(share.path("permission").asText()).isEqualTo("WATCH");
    assertThat(share.path("email").isNull()).isTrue();
    viewer.get(FEED).isSuccess(200);
    assertThat(viewer.get(SHARES + "/" + share.path("id").asText()).isSuccess(200).data())
        .isEqualTo(share);
  }

  @Test
  void createFeedShare_group_isListed() {
    administrator.post(SHARES, share("GROUP", "Operators")).isSuccess(201);

    JsonNode answer = administrator.get(SHARES).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name")).containsExactly("Operators");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "USER, stranger, 404, 040004, UserNotFound",
    "GROUP, Strangers, 404, 040005, GroupNotFound",
    "USER, nobody, 409, 060001, UserHasNoRoles",
    "GROUP, Guests, 409, 060002, GroupHasNoRoles"
  })
  void createFeedShare_memberThatCannot_answersDocumentedRow(
      String type, String name, int status, String code, String error) {
    administrator.post(SHARES, share(type, name)).isError(status, code, error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"shareType\":\"USER\",\"permission\":\"WATCH\"}",
        "{\"shareType\":\"TEAM\",\"permission\":\"WATCH\",\"name\":\"viewer\"}"
      })
  void createFeedShare_faultyBody_answers400InputValidation(String body) {
    administrator.send("POST", SHARES, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createFeedShare_unknownFeed_answers404OfAVideo() {
    administrator
        .post("/sections/unknown/shares", share("USER", "viewer"))
        .isError(404, "040002", "AssetNotFound");
  }

  @Test
  void permission_unknown_answers404SharePermissionNotFound() {
    Map<String, String> unknown = share("USER", "viewer", "LOOK");

    administrator.post(SHARES, unknown).isError(404, "040025", "SharePermissionNotFound");
    administrator.put(path(), unknown).isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void createFeedShare_customPermission_isTaken() {
    administrator
        .post(SHARES, share("USER", "viewer", "8d0f6c5e-0000-4000-8000-000000000000"))
        .isSuccess(201);
  }

  @Test
  void listFeedShares_noneOrUnknownFeed_answers404() {
    administrator.get(SHARES).isError(404, "040012", "NoResults");
    administrator.get("/sections/unknown/shares").isError(404, "020029", "SectionNotFound");
  }

  @Test
  void updateFeedShare_otherPermission_replacesIt() {
    String path = path();

    JsonNode changed =
        administrator.put(path, share("USER", "viewer", "EDIT")).isSuccess(200).data();

    assertThat(changed.path("permission").asText()).isEqualTo("EDIT");
    assertThat(administrator.get(path).data()).isEqualTo(changed);
  }

  @Test
  void updateFeedShare_immutable_answers400InputValidation() {
    administrator.put(path(), share("GROUP", "viewer")).isError(400, "010001", "InputValidation");
  }

  @Test
  void deleteFeedShare_known_hidesTheFeedAgain() {
    String path = path();

    assertThat(administrator.delete(path).isSuccess(200).bytes()).isEmpty();

    administrator.get(path).isError(404, "040021", "UserGroupNotFound");
    TestClient.of(hmp, "viewer").get(FEED).isError(404, "020029", "SectionNotFound");
  }

  @Test
  void share_unknown_answers404UserGroupNotFound() {
    for (String path : new String[] {SHARES + "/unknown", "/sections/unknown/shares/unknown"}) {
      administrator.get(path).isError(404, "040021", "UserGroupNotFound");
      administrator.put(path, share("USER", "viewer")).isError(404, "040021", "UserGroupNotFound");
      administrator.delete(path).isError(404, "040021", "UserGroupNotFound");
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, ''", "PUT, /x", "DELETE, /x"})
  void write_noAdministrator_answers403(String method, String path) {
    TestClient.of(hmp, "viewer")
        .send(method, SHARES + path, "")
        .isError(403, "030000", "Forbidden");
    TestClient.of(hmp).send(method, SHARES + path, "").isError(401, "020001", "UserNotAuthorized");
  }

  @ParameterizedTest
  @CsvSource({"createFeedShare, POST, ''", "updateFeedShare, PUT, /x"})
  void cannotShare_onCommand_isAnswered(String operationId, String method, String path) {
    hmp.answerNext(operationId, Fault.error(403, "030003", "CannotShare", "Cannot share"));

    administrator.send(method, SHARES + path, "").isError(403, "030003", "CannotShare");
  }

  private String path() {
    return SHARES
        + "/"
        + administrator.post(SHARES, share("USER", "viewer")).data().path("id").asText();
  }

  private static Map<String, String> share(String type, String name) {
    return share(type, name, "WATCH");
  }

  private static Map<String, String> share(String type, String name, String permission) {
    return Map.of("shareType", type, "permission", permission, "name", name);
  }
}
