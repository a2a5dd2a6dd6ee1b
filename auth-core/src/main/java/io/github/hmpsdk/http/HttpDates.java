package io.github.hmpsdk.http;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads dates in the three forms that RFC 9110 5.6.7 asks every receiver to accept. Stateless. */
final class HttpDates {

  private static final int LONGEST = 40;

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("EEE, d MMM yyyy HH:mm:ss 'GMT'"), // IMF-fixdate
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US),
          form("EEE MMM ppd HH:mm:ss yyyy")); // asctime

  private HttpDates() {}

  /** Null if it is no date, or one that does not exist. */
  static @Nullable Instant parse(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return null;
    }
    return FORMS.stream()
        .map(form -> form.parseUnresolved(value, new ParsePosition(0)) == null ? null : form)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(form -> read(value, form))
        .orElse(null);
  }

  private static @Nullable Instant read(String value, DateTimeFormatter form) {
    try {
      return LocalDateTime.parse(value, form).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US);
  }
}
