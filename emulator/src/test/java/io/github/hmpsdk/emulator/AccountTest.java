package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountTest {

  private final MovableClock clock = new MovableClock();
  private final HmpEmulator hmp =
      HmpEmulator.builder().clock(clock).lockAfter(3).mostLogins(2).start();
  private final TestClient client = TestClient.of(hmp);

  @AfterEach
  void close() {
    hmp.close();
  }

  @Test
  void lockAfter_failuresRunning_refusesTheRightPassword() {
    fail("viewer", 3);

    client.login("viewer", "viewer-password").isError(401, "020002", "InvalidCredentials");
    client.login("operator", "operator-password").isSuccess(200);
    assertThat(hmp.seen().failedLogins()).isEqualTo(4);
  }

  @Test
  void lockAfter_successBetween_startsAnew() {
    fail("viewer", 2);
    client.login("viewer", "viewer-password").isSuccess(200);
    fail("viewer", 2);

    client.login("viewer", "viewer-password").isSuccess(200);
  }

  @Test
  void lockAfter_key_isLockedToo() {
    for (int i = 0; i < 3; i++) {
      client.keyLogin("robot-key", "wrong").isError(401, "020002", "InvalidCredentials");
    }

    client.keyLogin("robot-key", "robot-secret").isError(401, "020002", "InvalidCredentials");
    hmp.unlock("robot");
    client.keyLogin("robot-key", "robot-secret").isSuccess(200);
  }

  @Test
  void lockAfter_locked_leavesLoginsAlone() {
    TestClient viewer = TestClient.of(hmp, "viewer");

    fail("viewer", 3);

    viewer.get("/sources").isSuccess(200);
  }

  @Test
  void unlock_lockedUser_mayLogInAgain() {
    fail("viewer", 5);

    hmp.unlock("viewer");

    client.login("viewer", "viewer-password").isSuccess(200);
  }

  @Test
  void unlock_unknownUser_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hmp.unlock("stranger"))
        .withMessageContaining("stranger");
  }

  @Test
  void lockAfter_notSet_neverLocks() {
    try (HmpEmulator other = HmpEmulator.start()) {
      TestClient stranger = TestClient.of(other);
      for (int i = 0; i < 20; i++) {
        stranger.login("viewer", "wrong").isError(401, "020002", "InvalidCredentials");
      }

      stranger.login("viewer", "viewer-password").isSuccess(200);
    }
  }

  @Test
  void mostLogins_oneMore_endsTheOldest() {
    TestClient first = TestClient.of(hmp, "viewer");
    TestClient second = TestClient.of(hmp, "viewer");
    TestClient other = TestClient.of(hmp, "operator");
    TestClient third = TestClient.of(hmp, "viewer");

    first.get("/sources").isError(401, "020001", "UserNotAuthorized");
    second.get("/sources").isSuccess(200);
    third.get("/sources").isSuccess(200);
    other.get("/sources").isSuccess(200);
    assertThat(hmp.seen().liveLogins()).isEqualTo(3);
  }

  @Test
  void mostLogins_afterALogoutOrTheEnd_countsLiveOnesOnly() {
    TestClient first = TestClient.of(hmp, "viewer");
    TestClient.of(hmp, "viewer").delete("/authentication/login").isSuccess(200);
    TestClient third = TestClient.of(hmp, "viewer");
    first.get("/sources").isSuccess(200);

    clock.forward(Duration.ofMinutes(20));
    third.get("/sources").isSuccess(200);
    clock.forward(Duration.ofMinutes(20));
    TestClient fourth = TestClient.of(hmp, "viewer");

    third.get("/sources").isSuccess(200);
    fourth.get("/sources").isSuccess(200);
  }

  @Test
  void builder_negative_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpEmulator.builder().lockAfter(-1))
        .withMessageContaining("failures");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpEmulator.builder().mostLogins(-1))
        .withMessageContaining("mostLogins");
  }

  private void fail(String user, int times) {
    for (int i = 0; i < times; i++) {
      client.login(user, "wrong").isError(401, "020002", "InvalidCredentials");
    }
  }
}
