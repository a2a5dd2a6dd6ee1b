package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the public share of every kind of object that has one. */
abstract class PublicShareContract {

  static final Map<String, String> WATCH = Map.of("permission", "WATCH");

  final HmpEmulator hmp = HmpEmulator.start();
  final TestClient operator = TestClient.of(hmp, "operator");
  final String unknown;

  private final String kind;
  private final String object;
  private final String share;

  /**
   * For objects of one kind.
   *
   * @param kind the kind, as operationIds have it
   * @param object the path of one that is not public, and not shared with the operator
   */
  PublicShareContract(String kind, String object) {
    this.kind = kind;
    this.object = object;
    share = object + "/publicshare";
    unknown = object.replaceFirst("[^/]+$", "unknown") + "/publicshare";
  }

  abstract ErrorRow unknownInGet();

  abstract ErrorRow unknownInCreate();

  abstract ErrorRow unknownInDelete();

  void deleteObject() {
    TestClient.of(hmp, "haiadmin").delete(object).isSuccess(200);
  }

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createPublicShare_watch_makesItPublic() {
    isPrivate();

    TestResponse made = operator.post(share, WATCH).isSuccess(201);

    assertThat(made.data()).isEqualTo(TestResponse.MAPPER.valueToTree(WATCH));
    assertThat(operator.get(share).isSuccess(200).data()).isEqualTo(made.data());
  }

  @Test
  void createPublicShare_likeTheExample_isTaken() {
    String id = object.replaceFirst(".*/", "");
    String resource = kind.toLowerCase(Locale.ROOT) + "s";

    operator
        .post(share, Map.of("id", id, "resource", resource, "permission", "WATCH"))
        .isSuccess(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"permission\":\"\"}",
        "{\"permission\":\"WATCH\",\"id\":\"other\"}",
        "{\"permission\":\"WATCH\",\"resource\":\"sources\"}"
      })
  void createPublicShare_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", share, body).isError(400, "010001", "InputValidation");
    isPrivate();
  }

  @ParameterizedTest
  @CsvSource({
    "EDIT, 403, 030003, CannotShare",
    "OWN, 403, 030003, CannotShare",
    "LOOK, 404, 040025, SharePermissionNotFound"
  })
  void createPublicShare_otherPermission_isRefused(
      String permission, int status, String code, String name) {
    operator.post(share, Map.of("permission", permission)).isError(status, code, name);
    isPrivate();
  }

  @Test
  void deletePublicShare_public_makesItPrivate() {
    operator.post(share, WATCH).isSuccess(201);

    assertThat(operator.delete(share).isSuccess(200).bytes()).isEmpty();

    isPrivate();
    operator.delete(share).isError(404, "040025", "SharePermissionNotFound");
  }

  @ParameterizedTest
  @CsvSource({
    "400, 010001, InputValidation",
    "403, 030003, CannotShare",
    "404, 040021, UserGroupNotFound",
    "404, 040004, UserNotFound"
  })
  void deletePublicShare_rowOnCommand_isAnsweredAsTheDefinitionSays(
      int status, String code, String name) {
    hmp.answerNext("delete" + kind + "PublicShare", Fault.error(status, code, name, "on command"));

    operator.delete(share).isError(status, code, name);
  }

  @Test
  void publicShare_unknownObject_answersTheRowsOfThePages() {
    operator.get(unknown).isError(unknownInGet());
    operator.post(unknown, WATCH).isError(unknownInCreate());
    operator.delete(unknown).isError(unknownInDelete());
  }

  @Test
  void publicShare_deletedObject_isForgotten() {
    operator.post(share, WATCH).isSuccess(201);

    deleteObject();

    operator.get(share).isError(unknownInGet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void publicShare_noLogin_answers401UserNotAuthorized(String method) {
    TestClient.of(hmp).send(method, share, "").isError(401, "020001", "UserNotAuthorized");
  }

  private void isPrivate() {
    operator.get(share).isError(404, "040025", "SharePermissionNotFound");
  }
}
