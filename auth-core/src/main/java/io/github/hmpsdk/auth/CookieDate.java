package io.github.hmpsdk.auth;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as browsers do in cookies (RFC 6265 5.1.1), which is lenient enough for the three
 * forms of {@code Date} (RFC 9110 5.6.7), too. Stateless.
 */
final class CookieDate {

  private static final Pattern DELIMITERS =
      Pattern.compile("[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int MONTH_LETTERS = 3;
  private static final int FIRST_YEAR = 1601;
  private static final int LONGEST = 100;

  private @Nullable Matcher time;
  private int day;
  private int month;
  private int year = -1;

  private CookieDate() {}

  /** Null if it is no time. */
  static @Nullable Instant parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    CookieDate date = new CookieDate();
    DELIMITERS.splitAsStream(text).forEach(date::take);
    return date.instant();
  }

  private void take(String token) {
    Matcher hours = TIME.matcher(token);
    Matcher days = DAY.matcher(token);
    Matcher years = YEAR.matcher(token);
    if (time == null && hours.matches()) {
      time = hours;
    } else if (day == 0 && days.matches()) {
      day = Integer.parseInt(days.group(1));
    } else if (month == 0 && monthOf(token) > 0) {
      month = monthOf(token);
    } else if (year < 0 && years.matches()) {
      year = withCentury(Integer.parseInt(years.group(1)));
    }
  }

  private @Nullable Instant instant() {
    if (time == null || day == 0 || month == 0 || year < FIRST_YEAR) {
      return null;
    }
    try {
      return LocalDateTime.of(year, month, day, part(1), part(2), part(3))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private int part(int group) {
    return time == null ? 0 : Integer.parseInt(time.group(group));
  }

  private static int monthOf(String token) {
    return token.length() < MONTH_LETTERS
        ? 0
        : MONTHS.indexOf(token.substring(0, MONTH_LETTERS).toLowerCase(Locale.ROOT)) + 1;
  }

  /** RFC 6265 5.1.1, steps 3 and 4. */
  private static int withCentury(int year) {
    if (year >= 70 && year <= 99) {
      return year + 1900;
    }
    return year <= 69 ? year + 2000 : year;
  }
}
