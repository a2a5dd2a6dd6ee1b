package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.Durations;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long a login lives and when to renew it, both from the moment its request was sent.
 *
 * @param length nanoseconds
 * @param renewAfter nanoseconds
 */
record Lifetime(long length, long renewAfter) {

  static final Lifetime UNKNOWN = new Lifetime(Login.UNKNOWN, Login.UNKNOWN);

  /** The window: for 30 minutes, between 15 minutes and 1 minute before the end. */
  private static final double EARLIEST = 1 / 2.0;

  private static final double LATEST = 1 / 30.0;

  /** Draws the moment of renewal once, so that many clients do not renew together. */
  static Lifetime of(@Nullable Duration length, DoubleSupplier random) {
    if (length == null || length.isNegative() || length.isZero()) {
      return UNKNOWN;
    }
    long nanos = Durations.nanos(length);
    double before = LATEST + random.getAsDouble() * (EARLIEST - LATEST);
    return new Lifetime(nanos, (long) (nanos * (1 - before)));
  }
}
