package io.github.hmpsdk.emulator.internal.message;

import java.time.Duration;
import java.util.Objects;

/** Argument checks that name the parameter and never echo a value that may be secret. */
public final class Checks {

  private Checks() {}

  public static String notBlank(String value, String name) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }

  public static int between(int value, int least, int most, String name) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be between " + least + " and " + most + " but is " + value);
    }
    return value;
  }

  public static Duration notNegative(Duration value, String name) {
    if (Objects.requireNonNull(value, name).isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative but is " + value);
    }
    return value;
  }

  public static int notNegative(int value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative but is " + value);
    }
    return value;
  }

  public static Duration positive(Duration value, String name) {
    if (notNegative(value, name).isZero()) {
      throw new IllegalArgumentException(name + " must be longer than nothing");
    }
    return value;
  }
}
