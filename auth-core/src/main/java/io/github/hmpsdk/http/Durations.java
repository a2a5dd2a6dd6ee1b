package io.github.hmpsdk.http;

import java.time.Duration;

/**
 * Internal: keeps lengths of time inside what can be counted in nanoseconds, wherever they come
 * from: a setting, a header, a cookie. For the settings of this SDK. Stateless and thread-safe.
 */
public final class Durations {

  /** 365 days: as good as for ever, and a hundredth of what a long of nanoseconds can hold. */
  public static final Duration LONGEST = Duration.ofDays(365);

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private Durations() {}

  /**
   * A setting that must not be nothing, since it would make a storm or no wait at all.
   *
   * @param name the setting, for the message
   * @param value its value
   * @return at most {@link #LONGEST}
   * @throws IllegalArgumentException if it is shorter than a millisecond
   */
  public static Duration positive(String name, Duration value) {
    if (value.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(name + " must be at least a millisecond, but is " + value);
    }
    return atMost(value, LONGEST);
  }

  /**
   * A setting that may be nothing.
   *
   * @param name the setting, for the message
   * @param value its value
   * @return at most {@link #LONGEST}
   * @throws IllegalArgumentException if it is negative
   */
  public static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
    return atMost(value, LONGEST);
  }

  /**
   * The shorter of two times.
   *
   * @param value a time
   * @param limit the most it may be
   * @return the shorter one
   */
  public static Duration atMost(Duration value, Duration limit) {
    return value.compareTo(limit) > 0 ? limit : value;
  }

  /**
   * A time in nanoseconds.
   *
   * @param value a time
   * @return between 0 and {@link #LONGEST}
   */
  public static long nanos(Duration value) {
    return value.isNegative() ? 0 : atMost(value, LONGEST).toNanos();
  }
}
