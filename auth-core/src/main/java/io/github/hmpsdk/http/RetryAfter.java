package io.github.hmpsdk.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Internal: reads {@code Retry-After} in all forms of RFC 9110 10.2.3. A date counts from the
 * answer's own {@code Date}, so that clocks need not agree. What is neither a number nor a date is
 * ignored. Stateless.
 */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * How long an answer asks to wait.
   *
   * @param headers the answer's headers
   * @param now the local time, used when a date stands alone
   * @return between 0 and {@link Durations#LONGEST}; empty if it does not say, or not in a form of
   *     the standard
   */
  public static Optional<Duration> read(Map<String, Collection<String>> headers, Instant now) {
    String value = Headers.first(headers, "Retry-After").strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(seconds(value));
    }
    Instant until = HttpDates.parse(value);
    if (until == null) {
      return Optional.empty();
    }
    @Nullable Instant from = HttpDates.parse(Headers.first(headers, "Date").strip());
    Duration wait = Duration.between(from == null ? now : from, until);
    return Optional.of(
        wait.isNegative() ? Duration.ZERO : Durations.atMost(wait, Durations.LONGEST));
  }

  private static Duration seconds(String digits) {
    String value = digits.replaceFirst("^0+(?=\\d)", "");
    return value.length() > MOST_DIGITS
        ? Durations.LONGEST
        : Durations.atMost(Duration.ofSeconds(Long.parseLong(value)), Durations.LONGEST);
  }
}
