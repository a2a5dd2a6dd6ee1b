package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are checked where they are set, and nothing overflows. */
final class LoginSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "0, maxWait",
    "1, refusedSecretCooldown",
    "2, initialBackoff",
    "3, maxBackoff",
    "4, tokenLifetime",
    "5, livenessTtl",
    "7, messageTimeout",
    "8, drainTimeout"
  })
  void nothingOrLess_isRefusedByName(int index, String name) {
    for (Duration bad :
        new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(1)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> with(index, bad))
          .withMessageStartingWith(name + " must be at least a millisecond");
    }
  }

  @Test
  void closeTimeout_mayBeNothingButNotLess() {
    assertThat(LoginSettings.DEFAULT.withCloseTimeout(Duration.ZERO).closeTimeout()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoginSettings.DEFAULT.withCloseTimeout(Duration.ofMillis(-1)))
        .withMessageStartingWith("closeTimeout must not be negative");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void longerThanAYear_countsAsAYear(int index) {
    for (Duration huge :
        new Duration[] {Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(300 * 365L)}) {
      assertThat(times(with(index, huge))[index]).isEqualTo(Duration.ofDays(365));
    }
  }

  @Test
  void with_oneTime_changesThatAndNoOther() {
    Duration t = Duration.ofSeconds(7);
    LoginSettings standard = LoginSettings.DEFAULT;
    List<LoginSettings> changed =
        List.of(
            standard.withMaxWait(t),
            standard.withRefusedSecretCooldown(t),
            standard.withInitialBackoff(t),
            standard.withMaxBackoff(t),
            standard.withTokenLifetime(t),
            standard.withLivenessTtl(t),
            standard.withCloseTimeout(t),
            standard.withMessageTimeout(t),
            standard.withDrainTimeout(t));

    for (int index = 0; index < changed.size(); index++) {
      assertThat(changed.get(index)).isEqualTo(with(index, t));
    }
  }

  private static LoginSettings with(int index, Duration value) {
    Duration[] t = times(LoginSettings.DEFAULT);
    t[index] = value;
    return new LoginSettings(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8]);
  }

  private static Duration[] times(LoginSettings s) {
    return new Duration[] {
      s.maxWait(),
      s.refusedSecretCooldown(),
      s.initialBackoff(),
      s.maxBackoff(),
      s.tokenLifetime(),
      s.livenessTtl(),
      s.closeTimeout(),
      s.messageTimeout(),
      s.drainTimeout()
    };
  }
}
