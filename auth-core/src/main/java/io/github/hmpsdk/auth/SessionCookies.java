package io.github.hmpsdk.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the login's cookie among {@code Set-Cookie} lines, as a browser reads them (RFC 6265 5.2
 * and 5.3): attributes in any case and order, what is malformed or unknown is ignored, quotes are
 * part of the value. Whether it is deleted goes by {@code Max-Age}, else by {@code Expires} against
 * the answer's own {@code Date}: the local clock has no say.
 */
final class SessionCookies {

  private static final Pattern MAX_AGE = Pattern.compile("-?\\d+");

  /** Without a {@code Date}, only the time that servers write to delete is sure to be past. */
  private static final Instant SURELY_PAST = Instant.parse("2000-01-01T00:00:00Z");

  private SessionCookies() {}

  /**
   * The last one of its name wins; a deletion or an empty value is none.
   *
   * @param answered the answer's own time; null if it has none
   * @throws IllegalArgumentException if there is none
   */
  static String find(Collection<String> setCookieLines, @Nullable Instant answered) {
    String found = "";
    for (String line : setCookieLines) {
      String[] parts = line.split(";", -1);
      int equals = parts[0].indexOf('=');
      if (equals > 0 && trim(parts[0].substring(0, equals)).equals(Stamp.SESSION_COOKIE)) {
        found = isDeleted(parts, answered) ? "" : trim(parts[0].substring(equals + 1));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "the answer sets no cookie " + Stamp.SESSION_COOKIE + "; is this an HMP appliance?");
    }
    return found;
  }

  private static boolean isDeleted(String[] parts, @Nullable Instant answered) {
    String maxAge = "";
    Instant expires = null;
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      int equals = part.indexOf('=');
      String name = trim(equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
      String value = equals < 0 ? "" : trim(part.substring(equals + 1));
      if (name.equals("max-age") && MAX_AGE.matcher(value).matches()) {
        maxAge = value;
      } else if (name.equals("expires")) {
        Instant time = CookieDate.parse(value);
        expires = time == null ? expires : time;
      }
    }
    return maxAge.isEmpty() ? isPast(expires, answered) : isNothing(maxAge);
  }

  /** Of any length: only the sign and the zeros count. */
  private static boolean isNothing(String maxAge) {
    return maxAge.startsWith("-") || maxAge.chars().allMatch(digit -> digit == '0');
  }

  private static boolean isPast(@Nullable Instant expires, @Nullable Instant answered) {
    if (expires == null) {
      return false;
    }
    Instant now = answered == null ? SURELY_PAST : answered;
    return !Duration.between(expires, now).isNegative();
  }

  /** RFC 6265 5.2 takes away spaces and tabs, and nothing else. */
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
