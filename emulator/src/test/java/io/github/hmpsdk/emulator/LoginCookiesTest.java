package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoginCookiesTest {

  @Test
  void login_cookieLines_areSentAsTheyWereGiven() {
    try (HmpEmulator hmp =
        HmpEmulator.builder()
            .loginCookies("other=1", "calypso-session-id=\"{id}\"; MAX-AGE=60; Expires=bad")
            .start()) {
      TestResponse login = TestClient.of(hmp).login("operator", "operator-password").isSuccess(200);

      String id = login.data().path("sessionId").asText();
      assertThat(login.headers("Set-Cookie"))
          .isEqualTo(
              List.of("other=1", "calypso-session-id=\"" + id + "\"; MAX-AGE=60; Expires=bad"));
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers whose compiler does not check
  void builder_null_isRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> HmpEmulator.builder().loginCookies((String) null));
  }
}
