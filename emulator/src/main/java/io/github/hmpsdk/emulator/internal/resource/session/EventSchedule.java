package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** When events begin. Days are those of UTC: the reference has no time zone. */
final class EventSchedule {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private EventSchedule() {}

  /** The latest begin that is not in the future, in seconds since the epoch. */
  static OptionalLong latestStart(JsonNode event, long now) {
    long first = event.path("startTime").asLong();
    if (first > now) {
      return OptionalLong.empty();
    }
    if (event.path("type").asText().equals("one-time")) {
      return OptionalLong.of(first);
    }
    long today = first + (now - first) / DAY * DAY;
    return LongStream.rangeClosed(0, 6)
        .map(daysAgo -> today - daysAgo * DAY)
        .filter(start -> start >= first && isDay(event, start))
        .findFirst();
  }

  private static boolean isDay(JsonNode event, long start) {
    ZonedDateTime time = Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC);
    String day =
        time.getDayOfWeek()
            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
            .toUpperCase(Locale.ROOT);
    return StreamSupport.stream(event.path("typeData").path("days").spliterator(), false)
        .anyMatch(wanted -> wanted.asText().equals(day));
  }
}
