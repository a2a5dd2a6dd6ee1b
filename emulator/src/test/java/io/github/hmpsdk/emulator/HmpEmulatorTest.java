package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmpEmulatorTest {

  @Test
  void url_running_isOnLoopbackWithoutPath() {
    try (HmpEmulator hmp = HmpEmulator.start()) {
      assertThat(hmp.url().toString()).matches("https://127\\.0\\.0\\.1:\\d+");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"haiadmin", "operator", "viewer"})
  void start_defaultUsers_canLogIn(String user) {
    try (HmpEmulator hmp = HmpEmulator.start()) {
      TestClient.of(hmp).login(user, user + "-password").isSuccess(200);
    }
  }

  @Test
  void start_ownUsers_replaceTheDefaultOnes() {
    try (HmpEmulator hmp =
        HmpEmulator.builder().user(EmulatedUser.local("a", "b", "Sources - VIEW")).start()) {
      TestClient.of(hmp).login("a", "b").isSuccess(200);
      TestClient.of(hmp)
          .login("haiadmin", "haiadmin-password")
          .isError(401, "020002", "InvalidCredentials");
    }
  }

  @Test
  void start_twoAtOnce_shareNothing() {
    try (HmpEmulator one = HmpEmulator.start();
        HmpEmulator other = HmpEmulator.start()) {
      TestClient.of(one, "operator")
          .delete("/sources/77b931f7-5843-4355-886f-45a28c02ab49")
          .isSuccess(200);

      assertThat(one.pinnedKey()).isNotEqualTo(other.pinnedKey());
      assertThat(other.sources()).hasSize(3);
      assertThat(other.seen().requests()).isEmpty();
    }
  }

  @Test
  void start_portInUse_isRefusedByNumber() {
    try (HmpEmulator hmp = HmpEmulator.start()) {
      HmpEmulatorBuilder builder = HmpEmulator.builder().port(hmp.url().getPort());

      assertThatIllegalStateException()
          .isThrownBy(builder::start)
          .withMessageContaining(String.valueOf(hmp.url().getPort()));
    }
  }

  @Test
  void close_twice_doesNothingMore() {
    HmpEmulator hmp = HmpEmulator.start();

    hmp.close();
    hmp.close();

    assertThat(hmp.sources()).hasSize(3);
  }

  @Test
  void builder_wrongValue_isRefusedByName() {
    HmpEmulatorBuilder builder = HmpEmulator.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(-1))
        .withMessageContaining("port");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(65536))
        .withMessageContaining("port");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.loginDelay(Duration.ofMillis(-1)))
        .withMessageContaining("loginDelay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.cookieLifetime(Duration.ZERO))
        .withMessageContaining("cookieLifetime");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.tokenLifetime(Duration.ZERO))
        .withMessageContaining("tokenLifetime");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.expiredCookieAnswers(403))
        .withMessageContaining("403");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.hostName(" "))
        .withMessageContaining("hostName");
  }

  @Test
  @SuppressWarnings("NullAway") // callers whose compiler does not check
  void builder_null_isRefusedByName() {
    HmpEmulatorBuilder builder = HmpEmulator.builder();

    assertThatNullPointerException().isThrownBy(() -> builder.user(null)).withMessage("user");
    assertThatNullPointerException().isThrownBy(() -> builder.clock(null)).withMessage("clock");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.loginDelay(null))
        .withMessage("loginDelay");
  }

  @Test
  void user_toString_hidesSecrets() {
    assertThat(EmulatedUser.administrator("a", "canary")).hasToString("EmulatedUser[a]");
    assertThat(EmulatedUser.withKey("a", "canary", "canary")).hasToString("EmulatedUser[a]");
  }

  @Test
  void user_blankParts_areRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatedUser.local("", "b"))
        .withMessageContaining("name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatedUser.local("a", ""))
        .withMessageContaining("password");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatedUser.withKey("a", "", "c"))
        .withMessageContaining("key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatedUser.withKey("a", "b", ""))
        .withMessageContaining("secret");
  }
}
