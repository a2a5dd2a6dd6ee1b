package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {

  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
          .user(EmulatedUser.local("viewer", "viewer-password", "Sources - VIEW"))
          .user(EmulatedUser.local("nobody", "nobody-password"))
          .start();
  private final TestClient viewer = TestClient.of(hmp, "viewer");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void listUsers_anyLogin_areThoseWithARole() {
    JsonNode answer = viewer.get("/users/enabled").isSuccess(200).json();

    assertThat(answer.path("data").findValuesAsText("username"))
        .containsExactly("haiadmin", "viewer");
    assertThat(answer.path("paging").path("results").asInt()).isEqualTo(2);
    assertThat(answer.path("data").path(1).path("displayName").asText()).isEqualTo("viewer");
    assertThat(answer.path("data").path(1).path("email").isTextual()).isTrue();
  }

  @Test
  void listUsers_id_isTheOneOfShares() {
    String id = viewer.get("/users/enabled?page=2&pageSize=1").data().path(0).path("id").asText();

    assertThat(viewer.get("/authentication/login").data().path("id").asText()).isEqualTo(id);
  }

  @Test
  void listGroups_anyLogin_areThoseWithARole() {
    JsonNode data = viewer.get("/groups/enabled").isSuccess(200).data();

    assertThat(data.findValuesAsText("groupname")).containsExactly("Operators");
    assertThat(data.path(0).path("id").asText()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"/users/enabled, listUsers", "/groups/enabled, listGroups"})
  void list_anyOfThem_hasTheDocumentedErrors(String path, String operationId) {
    viewer.get(path + "?page=9").isError(404, "040012", "NoResults");
    assertThat(viewer.get(path + "?pageSize=1000").json().path("paging").path("pageSize"))
        .hasToString("100");
    TestClient.of(hmp).get(path).isError(401, "020001", "UserNotAuthorized");

    hmp.answerNext(
        operationId, Fault.error(500, "070000", "InternalServer", "Internal Server Error"));
    viewer.get(path).isError(500, "070000", "InternalServer");
  }
}
