package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPublicShareTest {

  private static final String SHARE = "/sessions/" + DemoIds.LIVE_SESSION + "/publicshare";

  private final HmpEmulator hmp = HmpEmulator.start();
  private final TestClient operator = TestClient.of(hmp, "operator");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void createSessionPublicShare_watch_staysUntilItIsDeleted() {
    operator.get(SHARE).isError(404, "040025", "SharePermissionNotFound");

    TestResponse made = operator.post(SHARE, Map.of("permission", "WATCH")).isSuccess(201);

    assertThat(made.data().path("permission").asText()).isEqualTo("WATCH");
    assertThat(operator.get(SHARE).isSuccess(200).data()).isEqualTo(made.data());
    assertThat(operator.delete(SHARE).isSuccess(200).bytes()).isEmpty();
    operator.get(SHARE).isError(404, "040025", "SharePermissionNotFound");
    operator.delete(SHARE).isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void createSessionPublicShare_asTheExample_isTaken() {
    operator
        .post(
            SHARE,
            Map.of("id", DemoIds.LIVE_SESSION, "resource", "sessions", "permission", "WATCH"))
        .isSuccess(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"permission\":\"\"}",
        "{\"permission\":\"WATCH\",\"id\":\"x\"}",
        "{\"permission\":\"WATCH\",\"resource\":\"assets\"}"
      })
  void createSessionPublicShare_faultyBody_answers400InputValidation(String body) {
    operator.send("POST", SHARE, body).isError(400, "010001", "InputValidation");
  }

  @Test
  void createSessionPublicShare_otherPermission_isRefused() {
    operator.post(SHARE, Map.of("permission", "OWN")).isError(403, "030003", "CannotShare");
    operator
        .post(SHARE, Map.of("permission", "LOOK"))
        .isError(404, "040025", "SharePermissionNotFound");
  }

  @Test
  void sessionPublicShare_unknownSession_answers404SessionNotFound() {
    String path = "/sessions/x/publicshare";

    operator.get(path).isError(404, "040006", "SessionNotFound");
    operator.post(path, Map.of("permission", "WATCH")).isError(404, "040006", "SessionNotFound");
    operator.delete(path).isError(404, "040006", "SessionNotFound");
  }

  @Test
  void sessionPublicShare_deletedSession_isForgotten() {
    operator.post(SHARE, Map.of("permission", "WATCH")).isSuccess(201);

    operator.delete("/sessions/" + DemoIds.LIVE_SESSION).isSuccess(200);

    operator.get(SHARE).isError(404, "040006", "SessionNotFound");
  }
}
