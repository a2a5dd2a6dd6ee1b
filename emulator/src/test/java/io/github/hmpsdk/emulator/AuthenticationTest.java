package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .clock(clock)
          .user(EmulatedUser.administrator("haiadmin", "haiadmin-password"))
          .user(EmulatedUser.local("viewer", "viewer-password", "Sources - VIEW"))
          .user(EmulatedUser.local("nobody", "nobody-password"))
          .user(EmulatedUser.withKey("robot", "robot-key", "robot-secret", "Sources - VIEW"))
          .user(EmulatedUser.withKey("scrap", "scrap-key", "scrap-secret"))
          .start();
  private final TestClient client = TestClient.of(hmp);

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void login_rightPassword_answersBodyAndCookie() {
    TestResponse login = client.login("haiadmin", "haiadmin-password").isSuccess(200);

    assertThat(login.header("Set-Cookie"))
        .matches("calypso-session-id=[0-9a-f-]{36}; Path=/; Secure; HttpOnly");
    JsonNode data = login.data();
    assertThat(data.path("id").isNull()).isTrue();
    assertThat(data.path("sessionId").asText()).isEqualTo(login.cookie());
    assertThat(data.path("admin").asBoolean()).isTrue();
    assertThat(data.path("roles").path(0).path("name").asText()).isEqualTo("Administrator");
    assertThat(data.path("expires").asText()).isEqualTo("2026-01-01T00:30:00.000Z");
  }

  @Test
  void login_wrongPassword_answers401InvalidCredentials() {
    client.login("haiadmin", "wrong").isError(401, "020002", "InvalidCredentials");

    assertThat(hmp.seen().failedLogins()).isEqualTo(1);
    assertThat(hmp.seen().logins()).isZero();
  }

  @Test
  void login_unknownUser_answers401InvalidCredentials() {
    client.login("stranger", "haiadmin-password").isError(401, "020002", "InvalidCredentials");
  }

  @Test
  void login_keyUsersSecret_answers401InvalidCredentials() {
    client.login("robot-key", "robot-secret").isError(401, "020002", "InvalidCredentials");
  }

  @Test
  void login_userWithoutRole_answers401NoRole() {
    TestResponse refused =
        client.login("nobody", "nobody-password").isError(401, "020001", "UserNotAuthorized");

    assertThat(refused.json().path("message").asText()).isEqualTo("User has no roles assigned");
    assertThat(refused.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"username\":\"haiadmin\"}",
        "{\"username\":1,\"password\":\"x\"}",
        "[]",
        "{",
        "\"text\"",
        ""
      })
  void login_faultyBody_answers400InputValidation(String body) {
    client.send("POST", "/authentication/login", body).isError(400, "010001", "InputValidation");
    client
        .send("POST", "/authentication/login/key", body)
        .isError(400, "010001", "InputValidation");
  }

  @Test
  void loginWithKey_rightSecret_answersToken() {
    JsonNode data = client.keyLogin("robot-key", "robot-secret").isSuccess(200).data();

    assertThat(data.path("authToken").asText()).hasSizeGreaterThan(40);
    assertThat(data.path("username").asText()).isEqualTo("robot");
    assertThat(data.path("lastLoginDate").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
    client.withToken(data.path("authToken").asText()).get("/sources").isSuccess(200);
  }

  @Test
  void loginWithKey_wrongSecret_answers401InvalidCredentials() {
    client.keyLogin("robot-key", "wrong").isError(401, "020002", "InvalidCredentials");
  }

  @Test
  void loginWithKey_userWithoutRole_answers401NoRole() {
    client.keyLogin("scrap-key", "scrap-secret").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void getLocalLogin_liveCookie_answersTheLogin() {
    String cookie = client.login("viewer", "viewer-password").cookie();

    JsonNode data = client.withCookie(cookie).get("/authentication/login").isSuccess(200).data();

    assertThat(data.path("sessionId").asText()).isEqualTo(cookie);
    assertThat(data.path("id").asText()).isNotBlank();
    assertThat(data.path("admin").asBoolean()).isFalse();
  }

  @Test
  void getLocalLogin_noOrOtherLogin_answers401NotAuthorized() {
    String token = client.keyLogin("robot-key", "robot-secret").data().path("authToken").asText();

    client.get("/authentication/login").isError(401, "020001", "UserNotAuthorized");
    client
        .withCookie("unknown")
        .get("/authentication/login")
        .isError(401, "020001", "UserNotAuthorized");
    client
        .withToken(token)
        .get("/authentication/login")
        .isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void getKeyLogin_liveToken_answersTheSameToken() {
    String token = client.keyLogin("robot-key", "robot-secret").data().path("authToken").asText();

    TestResponse look = client.withToken(token).get("/authentication/login/key").isSuccess(200);

    assertThat(look.data().path("authToken").asText()).isEqualTo(token);
  }

  @Test
  void getKeyLogin_noOrOtherLogin_answers401NotAuthorized() {
    String cookie = client.login("viewer", "viewer-password").cookie();

    client.get("/authentication/login/key").isError(401, "020001", "UserNotAuthorized");
    client
        .withToken("unknown")
        .get("/authentication/login/key")
        .isError(401, "020001", "UserNotAuthorized");
    client
        .withCookie(cookie)
        .get("/authentication/login/key")
        .isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void logout_liveCookie_endsTheLogin() {
    TestClient viewer = client.withCookie(client.login("viewer", "viewer-password").cookie());

    assertThat(viewer.delete("/authentication/login").isSuccess(200).bytes()).isEmpty();

    viewer.get("/sources").isError(401, "020001", "UserNotAuthorized");
    assertThat(hmp.seen().logouts()).isEqualTo(1);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void logout_unknownCookie_answers404AuthSessionNotFound() {
    TestResponse refused = client.withCookie("unknown").delete("/authentication/login");

    refused.isError(404, "040022", "AuthSessionNotFound");
    assertThat(refused.json().path("message").asText()).isEqualTo("Unknown session");
    assertThat(hmp.seen().logouts()).isZero();
  }

  @Test
  void logout_token_answers401AsIn411() {
    String token = client.keyLogin("robot-key", "robot-secret").data().path("authToken").asText();

    client
        .withToken(token)
        .delete("/authentication/login")
        .isError(401, "020001", "UserNotAuthorized");

    client.withToken(token).get("/sources").isSuccess(200);
  }

  @Test
  void anyOperation_severalLogins_answers400() {
    TestClient viewer = client.withCookie(client.login("viewer", "viewer-password").cookie());

    viewer
        .unchecked()
        .with("Cookie", "calypso-session-id=a; calypso-session-id=b")
        .get("/sources")
        .isError(400, "010000", "BadRequest");
  }
}
