package io.github.hmpsdk.client;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks behind {@link HmpModel#validate} and query objects. No message repeats a value. */
public final class Requirements {

  private Requirements() {}

  /**
   * Requires a property.
   *
   * @param at the object
   * @param name the property
   * @param value its value
   */
  public static void present(String at, String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(at + "." + name + " is required");
    }
  }

  /**
   * Requires a lower limit, if there is a value.
   *
   * @param at the object
   * @param name the property
   * @param value its value
   * @param limit the smallest allowed one
   */
  public static void atLeast(String at, String name, @Nullable Number value, double limit) {
    if (value != null && value.doubleValue() < limit) {
      throw new IllegalArgumentException(at + "." + name + " must be at least " + plain(limit));
    }
  }

  /**
   * Requires an upper limit, if there is a value.
   *
   * @param at the object
   * @param name the property
   * @param value its value
   * @param limit the largest allowed one
   */
  public static void atMost(String at, String name, @Nullable Number value, double limit) {
    if (value != null && value.doubleValue() > limit) {
      throw new IllegalArgumentException(at + "." + name + " must be at most " + plain(limit));
    }
  }

  /**
   * Requires a length, if there is a value.
   *
   * @param at the object
   * @param name the property
   * @param value its value
   * @param limit the smallest allowed length
   */
  public static void longEnough(String at, String name, @Nullable String value, int limit) {
    if (value != null && value.length() < limit) {
      throw new IllegalArgumentException(
          at + "." + name + " must have at least " + limit + " character(s)");
    }
  }

  /**
   * Checks an object inside another, if it is there.
   *
   * @param at the outer object
   * @param name the property
   * @param value a model, a list, or anything that has no checks of its own
   */
  public static void valid(String at, String name, @Nullable Object value) {
    if (value instanceof HmpModel model) {
      model.validate(at + "." + name);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof HmpModel model) {
          model.validate(at + "." + name + "[" + i + "]");
        }
      }
    }
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }
}
