package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the shares of every kind of object. */
abstract class ShareContract {

  static final String CUSTOM = "8d0f6c5e-0000-4000-8000-000000000000";

  final HmpEmulator hmp;
  final TestClient administrator;

  /** Who makes the calls. */
  private final TestClient sharer;

  private final String shares;
  private final String unknown;

  /**
   * Starts an emulator whose users may look at and share objects ({@code operator}), look at them
   * ({@code colleague}, with whom the demo shares nothing), or have no role ({@code nobody}).
   *
   * @param area what the permissions for these objects begin with
   * @param sharer a user who may grant every permission on the object
   * @param object the object's path
   */
  ShareContract(String area, String sharer, String object) {
    hmp =
        HmpEmulator.builder()
            .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
            .user(
                EmulatedUser.local(
                    "operator", "operator-password", area + " - VIEW", area + " - ACCESS"))
            .user(EmulatedUser.local("colleague", "colleague-password", area + " - VIEW"))
            .user(EmulatedUser.local("nobody", "nobody-password"))
            .start();
    administrator = as("haiadmin");
    this.sharer = as(sharer);
    shares = object + "/shares";
    unknown = object.replaceFirst("[^/]+$", "unknown") + "/shares";
  }

  /** With whom the demo shares the object. */
  abstract List<String> demoNames();

  abstract ErrorRow unknownInList();

  abstract ErrorRow unknownInCreate();

  abstract ErrorRow unknownPermission();

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @CsvSource({
    "USER, colleague, WATCH",
    "USER, colleague, MOBILEDOWNLOAD",
    "USER, haiadmin, OWN",
    "USER, colleague, " + CUSTOM,
    "GROUP, Operators, EDIT",
    "GROUP, Operators, " + CUSTOM
  })
  void createShare_byName_answersTheShare(String type, String name, String permission) {
    JsonNode share = sharer.post(shares, share(type, name, permission)).isSuccess(201).data();

    assertThat(share.path("shareType").asText()).isEqualTo(type);
    assertThat(share.path("permission").asText()).isEqualTo(permission);
    assertThat(share.path("name").asText()).isEqualTo(name);
    assertThat(share.path("email").isNull()).isTrue();
    assertThat(sharer.get(shares + "/" + share.path("id").asText()).isSuccess(200).data())
        .isEqualTo(share);
  }

  @Test
  void createShare_idAndName_goesByTheId() {
    String id = sharer.post(shares, withColleague("WATCH")).data().path("id").asText();
    Map<String, String> both =
        Map.of("shareType", "USER", "permission", "OWN", "id", id, "name", "haiadmin");

    JsonNode share = sharer.post(shares, both).isSuccess(201).data();

    assertThat(share.path("name").asText()).isEqualTo("colleague");
    assertThat(sharer.get(shares).data()).hasSize(demoNames().size() + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"shareType\":\"USER\",\"permission\":\"WATCH\"}",
        "{\"shareType\":\"TEAM\",\"permission\":\"WATCH\",\"name\":\"colleague\"}"
      })
  void createShare_faultyBody_answers400InputValidation(String body) {
    sharer.send("POST", shares, body).isError(400, "010001", "InputValidation");
  }

  @ParameterizedTest
  @CsvSource({
    "USER, stranger, 404, 040004, UserNotFound",
    "GROUP, Strangers, 404, 040005, GroupNotFound",
    "USER, nobody, 409, 060001, UserHasNoRoles",
    "GROUP, Guests, 409, 060002, GroupHasNoRoles"
  })
  void createShare_memberThatCannot_answersItsRow(
      String type, String name, int status, String code, String error) {
    sharer.post(shares, share(type, name, "WATCH")).isError(status, code, error);
  }

  @Test
  void createShare_unknownObject_answersTheRowOfThePage() {
    sharer.post(unknown, withColleague("WATCH")).isError(unknownInCreate());
  }

  @Test
  void createShare_unknownPermission_answersTheRowOfThePage() {
    sharer.post(shares, withColleague("LOOK")).isError(unknownPermission());
  }

  @Test
  void listShares_twoMore_answersThemWithPaging() {
    sharer.post(shares, withColleague("WATCH")).isSuccess(201);
    sharer.post(shares, share("GROUP", "Operators", "WATCH")).isSuccess(201);
    List<String> names = new ArrayList<>(demoNames());
    names.addAll(List.of("colleague", "Operators"));

    JsonNode answer = sharer.get(shares).isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("name")).isEqualTo(names);
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(names.size());
  }

  @Test
  void listShares_none_answers404NoResults() {
    for (JsonNode share : administrator.get(shares).data()) {
      administrator.delete(shares + "/" + share.path("id").asText()).isSuccess(200);
    }

    sharer.get(shares).isError(404, "040012", "NoResults");
  }

  @Test
  void listShares_unknownObject_answersTheRowOfThePage() {
    sharer.get(unknown).isError(unknownInList());
  }

  @Test
  void updateShare_otherPermission_replacesIt() {
    String path = made();

    JsonNode changed = sharer.put(path, withColleague("EDIT")).isSuccess(200).data();

    assertThat(changed.path("permission").asText()).isEqualTo("EDIT");
    assertThat(sharer.get(path).data()).isEqualTo(changed);
  }

  @Test
  void updateShare_immutable_answers400InputValidation() {
    String path = made();
    Map<String, String> otherId = Map.of("id", "other", "shareType", "USER", "permission", "WATCH");

    sharer
        .put(path, share("GROUP", "colleague", "WATCH"))
        .isError(400, "010001", "InputValidation");
    sharer.put(path, otherId).isError(400, "010001", "InputValidation");
  }

  @Test
  void updateShare_unknownPermission_answersTheRowOfThePage() {
    sharer.put(made(), withColleague("LOOK")).isError(unknownPermission());
  }

  @Test
  void deleteShare_known_removesIt() {
    String path = made();

    assertThat(sharer.delete(path).isSuccess(200).bytes()).isEmpty();

    sharer.get(path).isError(404, "040021", "UserGroupNotFound");
    sharer.delete(path).isError(404, "040021", "UserGroupNotFound");
  }

  @Test
  void share_unknown_answers404UserGroupNotFound() {
    for (String path : List.of(shares + "/unknown", unknown + "/unknown")) {
      sharer.get(path).isError(404, "040021", "UserGroupNotFound");
      sharer.put(path, withColleague("WATCH")).isError(404, "040021", "UserGroupNotFound");
      sharer.delete(path).isError(404, "040021", "UserGroupNotFound");
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, ''", "POST, ''", "GET, /x", "PUT, /x", "DELETE, /x"})
  void share_noLogin_answers401UserNotAuthorized(String method, String path) {
    TestClient.of(hmp).send(method, shares + path, "").isError(401, "020001", "UserNotAuthorized");
  }

  final TestClient as(String user) {
    return TestClient.of(hmp, user);
  }

  static Map<String, String> withColleague(String permission) {
    return share("USER", "colleague", permission);
  }

  static Map<String, String> share(String type, String name, String permission) {
    return Map.of("shareType", type, "permission", permission, "name", name);
  }

  /** The path of a share that lets the colleague watch. */
  private String made() {
    TestResponse made = sharer.post(shares, withColleague("WATCH")).isSuccess(201);
    return shares + "/" + made.data().path("id").asText();
  }
}
