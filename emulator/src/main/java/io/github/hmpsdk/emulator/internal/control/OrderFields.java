package io.github.hmpsdk.emulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * Reads the fields of an order; each throws {@link IllegalArgumentException} if it is not there.
 */
final class OrderFields {

  private OrderFields() {}

  static int number(JsonNode order, String name) {
    check(order.path(name).isInt(), name + " must be a number");
    return order.path(name).asInt();
  }

  static double fraction(JsonNode order, String name) {
    check(order.path(name).isNumber(), name + " must be a number");
    return order.path(name).asDouble();
  }

  static Duration millis(JsonNode order, String name) {
    return Duration.ofMillis(number(order, name));
  }

  static String text(JsonNode order, String name) {
    check(order.path(name).isTextual(), name + " must be a text");
    return order.path(name).asText();
  }

  static boolean flag(JsonNode order, String name) {
    check(order.path(name).isBoolean(), name + " must be true or false");
    return order.path(name).asBoolean();
  }

  private static void check(boolean fits, String words) {
    if (!fits) {
      throw new IllegalArgumentException(words);
    }
  }
}
