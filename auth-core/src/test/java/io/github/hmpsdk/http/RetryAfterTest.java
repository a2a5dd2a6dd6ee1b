package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void read_seconds_isThatLong() {
    assertThat(read("120", null)).isEqualTo(Duration.ofMinutes(2));
    assertThat(read(" 0 ", null)).isEqualTo(Duration.ZERO);
  }

  @Test
  void read_date_countsFromTheAnswersOwnDate() {
    assertThat(read("Mon, 23 Nov 2026 11:00:30 GMT", "Mon, 23 Nov 2026 11:00:00 GMT"))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void read_dateAlone_countsFromTheLocalClock() {
    assertThat(read("Mon, 23 Nov 2026 10:00:07 GMT", null)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void read_dateInThePast_isZero() {
    assertThat(read("Mon, 23 Nov 2026 09:00:00 GMT", null)).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "-5", "1.5", "1e9", "\u0661", "Mon, 99 Nov 2026 10:00:00 GMT"})
  void read_garbage_isIgnored(String value) {
    assertThat(read(value, null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999999",
        "9999999999",
        "99999999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT"
      })
  void a21_veryLong_isClampedNotIgnored(String value) {
    assertThat(read(value, null)).isEqualTo(Durations.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 23 Nov 2026 10:00:07 GMT",
        "Monday, 23-Nov-26 10:00:07 GMT",
        "Mon Nov 23 10:00:07 2026",
        "mon, 23 nov 2026 10:00:07 gmt",
        "0007"
      })
  void a21_everyFormOfTheStandard_isRead(String value) {
    assertThat(read(value, null)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void read_headerInLowerCase_isFound() {
    assertThat(RetryAfter.read(Map.of("retry-after", List.of("3")), NOW))
        .contains(Duration.ofSeconds(3));
  }

  private static @Nullable Duration read(String value, @Nullable String date) {
    Map<String, Collection<String>> headers = new HashMap<>();
    headers.put("Retry-After", List.of(value));
    if (date != null) {
      headers.put("Date", List.of(date));
    }
    return RetryAfter.read(headers, NOW).orElse(null);
  }
}
