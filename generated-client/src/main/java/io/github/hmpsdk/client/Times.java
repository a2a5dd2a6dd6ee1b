package io.github.hmpsdk.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns the numbers that the appliance uses for times into Java's types and back. It counts some in
 * seconds and some in milliseconds; the definition says which ({@code x-units}). Immutable and
 * thread-safe.
 */
public final class Times {

  private static final Times SECONDS = new Times("seconds", 0);
  private static final Times MILLISECONDS = new Times("milliseconds", 3);
  private static final int NANO_DIGITS = 9;
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal SHORTEST = LONGEST.negate();
  private static final BigDecimal EARLIEST = BigDecimal.valueOf(Instant.MIN.getEpochSecond());
  private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.MAX.getEpochSecond());

  private final String unit;
  private final int digits;

  private Times(String unit, int digits) {
    this.unit = unit;
    this.digits = digits;
  }

  /**
   * Times in seconds.
   *
   * @return always the same
   */
  public static Times seconds() {
    return SECONDS;
  }

  /**
   * Times in milliseconds.
   *
   * @return always the same
   */
  public static Times milliseconds() {
    return MILLISECONDS;
  }

  /**
   * The same number in the one form that equal numbers share: 90 for 90.0.
   *
   * @param number as it was read or set
   * @return null for null
   */
  public static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros();
  }

  /**
   * Reads a point in time, to the nanosecond; what lies outside of what {@link Instant} can hold is
   * its first or last one.
   *
   * @param sinceEpoch since 1970-01-01T00:00Z
   * @return the same time; null for null
   */
  public @Nullable Instant toInstant(@Nullable BigDecimal sinceEpoch) {
    if (sinceEpoch == null) {
      return null;
    }
    BigDecimal seconds = seconds(sinceEpoch, EARLIEST, LATEST);
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Instant.ofEpochSecond(whole.longValue(), nanos(seconds, whole));
  }

  /**
   * Reads a length of time, to the nanosecond; what is longer than {@link Duration} can hold is its
   * longest one.
   *
   * @param length the number
   * @return the same length; null for null
   */
  public @Nullable Duration toDuration(@Nullable BigDecimal length) {
    if (length == null) {
      return null;
    }
    BigDecimal seconds = seconds(length, SHORTEST, LONGEST);
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Duration.ofSeconds(whole.longValue(), nanos(seconds, whole));
  }

  /**
   * Writes a point in time as a whole number.
   *
   * @param at the property, for the message
   * @param time the time
   * @return the number; null for null
   * @throws IllegalArgumentException if it is no whole number of this unit
   */
  public @Nullable BigDecimal whole(String at, @Nullable Instant time) {
    return time == null ? null : whole(at, number(time.getEpochSecond(), time.getNano()));
  }

  /**
   * Writes a length of time as a whole number.
   *
   * @param at the property, for the message
   * @param length the length
   * @return the number; null for null
   * @throws IllegalArgumentException if it is no whole number of this unit
   */
  public @Nullable BigDecimal whole(String at, @Nullable Duration length) {
    return length == null ? null : whole(at, number(length.getSeconds(), length.getNano()));
  }

  /**
   * Writes a length of time with its fraction.
   *
   * @param at the property, for messages
   * @param length the length
   * @return the number; null for null
   */
  public @Nullable BigDecimal from(String at, @Nullable Duration length) {
    return length == null ? null : number(length.getSeconds(), length.getNano());
  }

  private BigDecimal whole(String at, BigDecimal number) {
    if (number.scale() > 0) {
      throw new IllegalArgumentException(
          at + " must be whole " + unit + ": the appliance takes no fraction; truncate it first");
    }
    return number;
  }

  /** In this unit, without zeros at the end and never with an exponent. */
  private BigDecimal number(long seconds, int nanos) {
    BigDecimal number =
        BigDecimal.valueOf(seconds)
            .add(BigDecimal.valueOf(nanos, NANO_DIGITS))
            .movePointRight(digits)
            .stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static long nanos(BigDecimal seconds, BigDecimal whole) {
    return seconds
        .subtract(whole)
        .movePointRight(NANO_DIGITS)
        .setScale(0, RoundingMode.FLOOR)
        .longValue();
  }

  /** Compares before it computes: an exponent of any size costs nothing. */
  private BigDecimal seconds(BigDecimal number, BigDecimal least, BigDecimal most) {
    if (number.precision() - (long) number.scale() < -NANO_DIGITS) {
      return BigDecimal.ZERO;
    }
    if (number.compareTo(least.movePointRight(digits)) < 0) {
      return least;
    }
    return number.compareTo(most.movePointRight(digits)) > 0 ? most : number.movePointLeft(digits);
  }
}
