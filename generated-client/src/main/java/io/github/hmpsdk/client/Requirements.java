package io.github.hmpsdk.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
   * Requires a property when another one has some value.
   *
   * @param at the object
   * @param name the property
   * @param value its value
   * @param other the property that decides
   * @param actual its value, text or an open enumeration
   * @param when the value that makes the first property required
   */
  public static void presentIf(
      String at,
      String name,
      @Nullable Object value,
      String other,
      @Nullable Object actual,
      String when) {
    if (value == null && actual != null && when.equals(actual.toString())) {
      throw new IllegalArgumentException(
          at + "." + name + " is required when " + other + " is " + when);
    }
  }

  /**
   * Names what is not there.
   *
   * @param namesAndValues by turns
   * @return the names whose value is null
   */
  public static List<String> missing(@Nullable Object... namesAndValues) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        missing.add(String.valueOf(namesAndValues[i]));
      }
    }
    return List.copyOf(missing);
  }

  /**
   * Requires one of several properties.
   *
   * @param at the object
   * @param names the properties, as the message names them, such as {@code id or name}
   * @param values their values
   */
  public static void anyPresent(String at, String names, @Nullable Object... values) {
    if (Arrays.stream(values).allMatch(Objects::isNull)) {
      throw new IllegalArgumentException(at + ": " + names + " is required");
    }
  }

  /**
   * What every answer has, by the definition.
   *
   * @param <T> its type
   * @param at the object
   * @param name the property
   * @param value its value
   * @return the value
   * @throws IllegalStateException if the answer lacked it
   */
  public static <T> T answered(String at, String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(at + "." + name + " is missing in the answer");
    }
    return value;
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
    if (value != null && !(value.doubleValue() >= limit)) { // NaN neither
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
    if (value != null && !(value.doubleValue() <= limit)) {
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
   * Checks an object inside another, if it is there. A list must hold no null.
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
        element(at + "." + name + "[" + i + "]", list.get(i));
      }
    }
  }

  private static void element(String at, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(at + " must not be null");
    }
    if (value instanceof HmpModel model) {
      model.validate(at);
    }
  }

  /**
   * Requires a name that the definition does not know.
   *
   * @param at the object
   * @param name the property's name
   * @param known the names that the definition knows
   */
  public static void unknown(String at, String name, String... known) {
    if (List.of(known).contains(name)) {
      throw new IllegalArgumentException(
          at + "." + name + " is known to the definition: set it by its own setter");
    }
  }

  /**
   * Requires text that has a form in UTF-8: no half of a surrogate pair without the other, which
   * encoders send as a question mark, and so as another text.
   *
   * @param at where the text stands, for the message
   * @param text the text
   * @throws IllegalArgumentException if half a pair stands alone; the message says where, and
   *     repeats nothing of the text. Source: The Unicode Standard, section 3.9, D84 to D91.
   */
  public static void wellFormed(String at, String text) {
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (Character.getType(codePoint) == Character.SURROGATE) {
        throw new IllegalArgumentException(
            "%s has half a surrogate pair (U+%04X at position %d), which no encoding can carry"
                .formatted(at, codePoint, i));
      }
    }
  }

  /**
   * Requires a number that JSON and addresses have a form for.
   *
   * @param at where the number stands, for the message
   * @param value the number
   * @throws IllegalArgumentException if it is NaN or infinite (RFC 8259 section 6)
   */
  public static void finite(String at, Number value) {
    if (!Double.isFinite(value.doubleValue()) && !(value instanceof BigDecimal)) {
      throw new IllegalArgumentException(at + " must be a finite number");
    }
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }
}
