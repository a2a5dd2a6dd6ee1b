package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClockDifferenceTest {

  private static final Instant SENT = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "'Sun, 01 Mar 2026 12:00:00 GMT', GOOD, 'the same as here, within 0.6 s'",
    "'Sun, 01 Mar 2026 12:00:04 GMT', GOOD, '4.4 s ahead of this machine''s, give or take 0.6 s'",
    "'Sun, 01 Mar 2026 11:59:00 GMT', LOOK, '59.6 s behind this machine''s, give or take 0.6 s; logins do not mind, times of recordings are off by that'",
    "'Sun, 01 Mar 2026 14:00:00 GMT', LOOK, '2 h 0 min ahead of this machine''s, give or take 0.6 s; logins do not mind, times of recordings are off by that'",
    "'Thu, 01 Jan 1970 00:00:00 GMT', LOOK, '20513 days behind this machine''s, give or take 0.6 s; logins do not mind, times of recordings are off by that'"
  })
  void fact_ofADate_saysHowFarAndHowSure(String date, CheckFact.State state, String text) {
    CheckFact fact = ClockDifference.of(date, SENT, SENT.plusMillis(200)).orElseThrow().fact();

    assertThat(fact.state()).isEqualTo(state);
    assertThat(fact.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "yesterday",
        "Sun, 01 Mar 2026 25:00:00 GMT",
        "Fri, 31 Dec 999999999 23:59:59 GMT",
        "Mon, 01 Jan 0001 00:00:00 GMT"
      })
  void difference_ofWhatIsNoDate_isUnknown(String date) {
    assertThat(ClockDifference.of(date, SENT, SENT)).isEmpty();
    assertThat(ClockDifference.of(null, SENT, SENT)).isEmpty();
  }

  @Test
  void better_ofTwo_isTheSurerOne() {
    ClockDifference slow = new ClockDifference(Duration.ofSeconds(3), Duration.ofSeconds(4));
    ClockDifference quick = new ClockDifference(Duration.ofSeconds(1), Duration.ofMillis(501));

    assertThat(slow.orBetter(quick)).isEqualTo(quick);
    assertThat(quick.orBetter(slow)).isEqualTo(quick);
  }
}
