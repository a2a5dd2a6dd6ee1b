package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are checked where they are set, and nothing overflows. */
final class LoginSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "0, patience",
    "1, refusedPause",
    "2, firstPause",
    "3, longestPause",
    "4, tokenLifetime",
    "5, knownAlive",
    "7, messageTimeout",
    "8, inUseAtMost"
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
  void closing_mayBeNothingButNotLess() {
    assertThat(LoginSettings.DEFAULT.withClosing(Duration.ZERO).closing()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoginSettings.DEFAULT.withClosing(Duration.ofMillis(-1)))
        .withMessageStartingWith("closing must not be negative");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void longerThanAYear_countsAsAYear(int index) {
    for (Duration huge :
        new Duration[] {Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(300 * 365L)}) {
      assertThat(times(with(index, huge))[index]).isEqualTo(Duration.ofDays(365));
    }
  }

  private static LoginSettings with(int index, Duration value) {
    Duration[] t = times(LoginSettings.DEFAULT);
    t[index] = value;
    return new LoginSettings(t[0], t[1], t[2], t[3], t[4], t[5], t[6], t[7], t[8]);
  }

  private static Duration[] times(LoginSettings s) {
    return new Duration[] {
      s.patience(),
      s.refusedPause(),
      s.firstPause(),
      s.longestPause(),
      s.tokenLifetime(),
      s.knownAlive(),
      s.closing(),
      s.messageTimeout(),
      s.inUseAtMost()
    };
  }
}
