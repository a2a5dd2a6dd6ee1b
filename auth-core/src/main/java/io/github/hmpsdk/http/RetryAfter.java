package io.github.hmpsdk.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After} in both forms of RFC 9110 10.2.3. A date counts from the answer's own
 * {@code Date}, so that clocks need not agree. What is neither is ignored. Stateless.
 */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private RetryAfter() {}

  /**
   * How long an answer asks to wait.
   *
   * @param headers the answer's headers
   * @param now the local time, used when a date stands alone
   * @return never negative; empty if it does not say, or not in a form of the standard
   */
  public static Optional<Duration> read(Map<String, Collection<String>> headers, Instant now) {
    String value = BoundedBody.header(headers, "Retry-After").strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    Instant until = date(value);
    if (until == null) {
      return Optional.empty();
    }
    Instant from = date(BoundedBody.header(headers, "Date").strip());
    Duration wait = Duration.between(from == null ? now : from, until);
    return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
  }

  private static @Nullable Instant date(String value) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
    } catch (DateTimeParseException other) {
      return null;
    }
  }
}
