package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPermissionTest {

  private static final String SESSION = "/sessions/" + DemoIds.LIVE_SESSION;
  private static final String RECORDING = "/recordings/" + DemoIds.RECORDING;

  private final HmpEmulator hmp = HmpEmulator.start();

  @AfterEach
  void close() {
    hmp.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Sessions - VIEW, GET, " + SESSION,
    "Sessions - VIEW, GET, " + SESSION + "/thumbnail",
    "Sessions - VIEW, GET, /sessions",
    "Sessions - CREATE, POST, /sessions",
    "Sessions - EDIT, PUT, " + SESSION,
    "Sessions - EDIT, POST, " + SESSION + "/events",
    "Sessions - EDIT, DELETE, " + SESSION + "/metadata",
    "Sessions - DELETE, DELETE, " + SESSION,
    "Sessions - ACCESS, POST, " + SESSION + "/shares",
    "Sessions - ACCESS, GET, " + SESSION + "/publicshare",
    "Sessions - WATCH, POST, " + SESSION + "/publicshare",
    "Sessions - CHANGE_SOURCES, POST, " + SESSION + "/sources",
    "Sessions - RECORD, GET, " + SESSION + "/recordings",
    "Sessions - RECORD, POST, " + SESSION + "/recordings",
    "Recordings - VIEW, GET, " + SESSION + "/assets",
    "Recordings - VIEW, GET, /recordings",
    "Recordings - RECORD, PUT, " + RECORDING,
    "Recordings - EDIT, POST, " + RECORDING + "/hotmarks"
  })
  void operation_permissionMissingOrThere_decides(String permission, String method, String path) {
    try (HmpEmulator other =
        HmpEmulator.builder()
            .user(EmulatedUser.local("has", "has-password", permission))
            .user(EmulatedUser.local("lacks", "lacks-password", "Sources - VIEW"))
            .start()) {
      TestClient.of(other, "lacks").send(method, path, "").isError(403, "030000", "Forbidden");
      int status = TestClient.of(other, "has").unchecked().send(method, path, "").status();

      assertThat(status).isNotIn(401, 403, 500, 501);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /sessions",
    "DELETE, " + SESSION,
    "POST, " + SESSION + "/publicshare",
    "GET, " + SESSION + "/events",
    "GET, " + RECORDING,
    "DELETE, " + RECORDING
  })
  void operation_noLogin_answers401(String method, String path) {
    TestClient.of(hmp).send(method, path, "").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void viewer_demo_mayLookOnly() {
    TestClient viewer = TestClient.of(hmp, "viewer");

    viewer.get("/sessions").isSuccess(200);
    viewer.get("/recordings").isSuccess(200);
    viewer.get(SESSION + "/sources").isSuccess(200);
    viewer.get(SESSION + "/recordings").isError(403, "030000", "Forbidden");
    viewer.delete(SESSION).isError(403, "030000", "Forbidden");
    viewer.delete(RECORDING).isError(403, "030000", "Forbidden");
  }

  @Test
  void robot_demo_mayDoWhatTheOperatorMay() {
    TestClient stranger = TestClient.of(hmp);
    TestResponse login = stranger.keyLogin("robot-key", "robot-secret").isSuccess(200);
    TestClient robot = stranger.withToken(login.data().path("authToken").asText());

    robot.post("/sessions", Map.of("title", "a")).isSuccess(201);
    robot.delete(RECORDING).isSuccess(200);
    robot.delete(SESSION).isSuccess(200);
  }
}
