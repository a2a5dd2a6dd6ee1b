package io.github.hmpsdk.auth;

import java.time.Duration;

/**
 * Keeps lengths of time inside what can be counted in nanoseconds, wherever they come from: a
 * setting, a header, a cookie. Stateless.
 */
final class Durations {

  /** Longer is as good as for ever, and a thousandth of what a long of nanoseconds can hold. */
  static final Duration LONGEST = Duration.ofDays(365);

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private Durations() {}

  /**
   * A setting that must not be nothing, since it would make a storm or no wait at all.
   *
   * @return at most {@link #LONGEST}
   * @throws IllegalArgumentException if it is shorter than a millisecond
   */
  static Duration positive(String name, Duration value) {
    if (value.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(name + " must be at least a millisecond, but is " + value);
    }
    return atMost(value, LONGEST);
  }

  /**
   * A setting that may be nothing.
   *
   * @return at most {@link #LONGEST}
   * @throws IllegalArgumentException if it is negative
   */
  static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
    return atMost(value, LONGEST);
  }

  static Duration atMost(Duration value, Duration limit) {
    return value.compareTo(limit) > 0 ? limit : value;
  }

  /** In nanoseconds, between 0 and {@link #LONGEST}. */
  static long nanos(Duration value) {
    return value.isNegative() ? 0 : atMost(value, LONGEST).toNanos();
  }
}
