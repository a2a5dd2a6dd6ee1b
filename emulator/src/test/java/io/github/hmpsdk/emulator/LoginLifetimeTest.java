package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginLifetimeTest {

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp =
      HmpEmulator.builder()
          .clock(clock)
          .cookieLifetime(Duration.ofMinutes(10))
          .tokenLifetime(Duration.ofMinutes(20))
          .start();
  private final TestClient stranger = TestClient.of(hmp);
  private final TestClient viewer = TestClient.of(hmp, "viewer");

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void cookie_usedInTime_staysGood() {
    for (int i = 0; i < 5; i++) {
      clock.forward(Duration.ofMinutes(9));
      viewer.get("/sources").isSuccess(200);
    }

    assertThat(viewer.get("/authentication/login").data().path("expires").asText())
        .isEqualTo("2026-01-01T00:55:00.000Z");
  }

  @Test
  void cookie_notUsedInTime_answers401() {
    clock.forward(Duration.ofMinutes(10));

    viewer.get("/sources").isError(401, "020001", "UserNotAuthorized");
    viewer.delete("/authentication/login").isError(404, "040022", "AuthSessionNotFound");
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void token_usedOrNot_endsInTime() {
    TestClient robot = robot();
    clock.forward(Duration.ofMinutes(19));
    robot.get("/sources").isSuccess(200);

    clock.forward(Duration.ofMinutes(1));

    robot.get("/sources").isError(401, "020001", "UserNotAuthorized");
  }

  @Test
  void dropLogins_bothKinds_endsThem() {
    TestClient robot = robot();

    hmp.dropLogins();

    viewer.get("/sources").isError(401, "020001", "UserNotAuthorized");
    robot.get("/sources").isError(401, "020001", "UserNotAuthorized");
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void expireTokens_bothKinds_leavesCookies() {
    TestClient robot = robot();

    hmp.expireTokens();

    robot.get("/sources").isError(401, "020001", "UserNotAuthorized");
    viewer.get("/sources").isSuccess(200);
  }

  @Test
  void expireCookies_bothKinds_leavesTokens() {
    TestClient robot = robot();

    hmp.expireCookies();

    viewer.get("/sources").isError(401, "020001", "UserNotAuthorized");
    robot.get("/sources").isSuccess(200);
  }

  @Test
  void refuseFreshLogins_on_refusesOnlyNewOnes() {
    hmp.refuseFreshLogins(true);

    TestClient.of(hmp, "viewer").get("/sources").isError(401, "020001", "UserNotAuthorized");
    robot().get("/sources").isError(401, "020001", "UserNotAuthorized");
    viewer.get("/sources").isSuccess(200);
    assertThat(hmp.seen().logins()).isEqualTo(3);
    assertThat(hmp.seen().liveLogins()).isEqualTo(1);
  }

  @Test
  void refuseFreshLogins_offAgain_letsNewOnesIn() {
    hmp.refuseFreshLogins(true);
    hmp.refuseFreshLogins(false);

    TestClient.of(hmp, "viewer").get("/sources").isSuccess(200);
  }

  @Test
  void expiredCookieAnswers_404_answersAPage() {
    try (HmpEmulator other = HmpEmulator.builder().clock(clock).expiredCookieAnswers(404).start()) {
      TestClient client = TestClient.of(other, "viewer").unchecked();
      other.dropLogins();

      TestResponse refused = client.get("/sources").isSuccess(404);
      assertThat(refused.header("Content-Type")).startsWith("text/html");
      assertThat(refused.text()).contains("<html>");
      client.get("/authentication/login").isError(401, "020001", "UserNotAuthorized");
      client.delete("/authentication/login").isError(404, "040022", "AuthSessionNotFound");
      TestClient.of(other).get("/sources").isError(401, "020001", "UserNotAuthorized");
    }
  }

  private TestClient robot() {
    return stranger.withToken(
        stranger.keyLogin("robot-key", "robot-secret").data().path("authToken").asText());
  }
}
