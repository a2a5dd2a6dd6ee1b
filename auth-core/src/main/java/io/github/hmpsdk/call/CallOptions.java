package io.github.hmpsdk.call;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What some calls need otherwise than the rest: see {@code HmpClient.with}. Immutable and
 * thread-safe; each {@code with...} makes a changed copy.
 *
 * @param timeout how long a call may take in all; null for the client's
 * @param maxAttempts attempts of one call at most, the first included; null for the client's
 * @param headers what each request carries besides the usual, by name in any case
 */
public record CallOptions(
    @Nullable Duration timeout, @Nullable Integer maxAttempts, Map<String, String> headers) {

  private static final CallOptions NONE = new CallOptions(null, null, Map.of());

  /** Checks the numbers. */
  public CallOptions {
    timeout = timeout == null ? null : Durations.positive("timeout", timeout);
    if (maxAttempts != null) {
      Numbers.atLeast(1, "maxAttempts", maxAttempts);
    }
    headers = CallHeaders.checked(headers);
  }

  /**
   * Another time.
   *
   * @param timeout how long a call may take in all; at least a millisecond
   * @return the options
   */
  public static CallOptions within(Duration timeout) {
    return NONE.withTimeout(timeout);
  }

  /**
   * No repetition.
   *
   * @return the options
   */
  public static CallOptions once() {
    return NONE.withMaxAttempts(1);
  }

  /**
   * A header.
   *
   * @param name as of {@link #withHeader}
   * @param value as of {@link #withHeader}
   * @return the options
   */
  public static CallOptions header(String name, String value) {
    return NONE.withHeader(name, value);
  }

  /**
   * With another time.
   *
   * @param value how long a call may take in all; at least a millisecond
   * @return a copy
   */
  public CallOptions withTimeout(Duration value) {
    return new CallOptions(value, maxAttempts, headers);
  }

  /**
   * With another number of attempts.
   *
   * @param value at least 1, the first attempt included
   * @return a copy
   */
  public CallOptions withMaxAttempts(int value) {
    return new CallOptions(timeout, value, headers);
  }

  /**
   * With a header more, or with another value of it.
   *
   * @param name such as {@code X-Request-Id}; none of those that the client writes itself ({@code
   *     Authorization}, {@code Cookie}, {@code Host}, {@code Content-Type} ...)
   * @param value visible ASCII and blanks; shown in no text of these options
   * @return a copy
   * @throws IllegalArgumentException if one cannot be sent; the message does not repeat the value
   */
  public CallOptions withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return withHeaders(more);
  }

  /**
   * With other headers in place of these.
   *
   * @param value names and values as of {@link #withHeader}
   * @return a copy
   * @throws IllegalArgumentException as of {@link #withHeader}
   */
  public CallOptions withHeaders(Map<String, String> value) {
    return new CallOptions(timeout, maxAttempts, value);
  }

  /** Names of headers that differ in case are the same, as in {@code equals}. */
  @Override
  public int hashCode() {
    int hash = Objects.hash(timeout, maxAttempts);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      hash += header.getKey().toLowerCase(Locale.ROOT).hashCode() ^ header.getValue().hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return "CallOptions[timeout=%s, maxAttempts=%s, headers=%s]"
        .formatted(timeout, maxAttempts, headers.keySet());
  }
}
