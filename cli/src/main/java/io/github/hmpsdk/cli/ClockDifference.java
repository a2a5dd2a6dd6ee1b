package io.github.hmpsdk.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an appliance's clock is from this machine's, by the {@code Date} of its answers (RFC 9110
 * 6.6.1), which has whole seconds. Immutable.
 *
 * @param ahead of this machine's clock; negative if it is behind
 * @param uncertainty how wrong that may be, in either direction
 */
record ClockDifference(Duration ahead, Duration uncertainty) {

  /** A clock that is further off is none. */
  private static final Duration MOST = Duration.ofDays(400 * 365);

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
  private static final Duration WORTH_A_LOOK = Duration.ofSeconds(5);

  /**
   * From one answer.
   *
   * @param date the header; null if there was none
   * @param sent when the request began
   * @param received when its answer was there
   * @return nothing if the header is no date
   */
  static Optional<ClockDifference> of(@Nullable String date, Instant sent, Instant received) {
    if (date == null) {
      return Optional.empty();
    }
    try {
      Instant theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      if (Duration.between(theirs, received).abs().compareTo(MOST) > 0) {
        return Optional.empty();
      }
      Duration half = Duration.between(sent, received).abs().dividedBy(2);
      Instant ours = sent.plus(half);
      return Optional.of(
          new ClockDifference(
              Duration.between(ours, theirs.plus(HALF_A_SECOND)), half.plus(HALF_A_SECOND)));
    } catch (DateTimeException | ArithmeticException noDate) {
      return Optional.empty();
    }
  }

  /** The better one of two. */
  ClockDifference orBetter(ClockDifference other) {
    return uncertainty.compareTo(other.uncertainty) <= 0 ? this : other;
  }

  CheckFact fact() {
    Map<String, Object> values =
        Map.of("aheadSeconds", seconds(ahead), "uncertaintySeconds", seconds(uncertainty));
    Duration distance = ahead.abs();
    if (distance.compareTo(uncertainty) <= 0) {
      return CheckFact.good("Clock", "the same as here, within " + words(uncertainty), values);
    }
    String text =
        "%s %s this machine's, give or take %s"
            .formatted(
                words(distance), ahead.isNegative() ? "behind" : "ahead of", words(uncertainty));
    return distance.minus(uncertainty).compareTo(WORTH_A_LOOK) <= 0
        ? CheckFact.good("Clock", text, values)
        : CheckFact.look(
            "Clock", text + "; logins do not mind, times of recordings are off by that", values);
  }

  /** From a minute on, tenths are noise. */
  static String words(Duration time) {
    if (time.toDays() > 1) {
      return time.toDays() + " days";
    }
    if (time.toMinutes() > 0) {
      return time.toHours() > 0
          ? time.toHours() + " h " + time.toMinutesPart() + " min"
          : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  private static double seconds(Duration time) {
    return Math.round(time.toMillis() / 100.0) / 10.0;
  }
}
