package io.github.hmpsdk.client;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The optional query parameters of one operation. Reads as an unmodifiable map, which is the form
 * that every Feign builder takes; set through the methods of the generated subclass. Not
 * thread-safe.
 *
 * <p>In the map a percent sign is written as {@code %25}, since Feign takes {@code %41} for a
 * character that is encoded already and would send an {@code A}.
 */
public abstract class QueryObject extends AbstractMap<String, Object> {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** For generated subclasses. */
  protected QueryObject() {}

  @Override
  public final Set<Entry<String, Object>> entrySet() {
    return Collections.unmodifiableMap(values).entrySet();
  }

  /**
   * Sets a parameter, or takes it away.
   *
   * @param name the parameter's name in the definition
   * @param value its value; null takes it away
   */
  protected final void set(String name, @Nullable Object value) {
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value instanceof String text ? text.replace("%", "%25") : value);
    }
  }

  /**
   * Checks a lower limit.
   *
   * @param name the parameter's name
   * @param value its value
   * @param limit the smallest allowed one
   */
  protected static void atLeast(String name, @Nullable Number value, double limit) {
    Requirements.atLeast("query", name, value, limit);
  }

  /**
   * Checks an upper limit.
   *
   * @param name the parameter's name
   * @param value its value
   * @param limit the largest allowed one
   */
  protected static void atMost(String name, @Nullable Number value, double limit) {
    Requirements.atMost("query", name, value, limit);
  }

  /**
   * Checks a length.
   *
   * @param name the parameter's name
   * @param value its value
   * @param limit the smallest allowed length
   */
  protected static void longEnough(String name, @Nullable String value, int limit) {
    Requirements.longEnough("query", name, value, limit);
  }
}
