package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSkewTest {

  private static final Map<String, Object> UDP =
      Map.of("name", "a", "type", "UDP", "port", 1, "multicast", false);

  private final MovableClock clock = new MovableClock();

  @ParameterizedTest
  @CsvSource({
    "PT3H, 'Thu, 01 Jan 2026 03:00:00 GMT', 2026-01-01T03:30:00.000Z",
    "PT-3H, 'Wed, 31 Dec 2025 21:00:00 GMT', 2025-12-31T21:30:00.000Z"
  })
  void login_skewed_tellsTheWrongTimes(Duration skew, String date, String expires) {
    try (HmpEmulator hmp = HmpEmulator.builder().clock(clock).clockSkew(skew).start()) {
      TestResponse login = TestClient.of(hmp).login("operator", "operator-password").isSuccess(200);

      assertThat(login.header("Date")).isEqualTo(date);
      assertThat(login.data().path("expires").asText()).isEqualTo(expires);
      assertThat(TestClient.of(hmp, "operator").post("/sources", UDP).data().path("ctime").asLong())
          .isEqualTo(clock.instant().plus(skew).getEpochSecond());
    }
  }

  @Test
  void cookie_skewed_isGoodAsLongAsEver() {
    try (HmpEmulator hmp =
        HmpEmulator.builder().clock(clock).clockSkew(Duration.ofDays(-1)).start()) {
      TestClient viewer = TestClient.of(hmp, "viewer");
      clock.forward(Duration.ofMinutes(29));
      viewer.get("/sources").isSuccess(200);
      clock.forward(Duration.ofMinutes(30));

      viewer.get("/sources").isError(401, "020001", "UserNotAuthorized");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers whose compiler does not check
  void builder_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> HmpEmulator.builder().clockSkew(null))
        .withMessage("clockSkew");
  }
}
