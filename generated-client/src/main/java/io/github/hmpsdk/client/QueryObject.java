package io.github.hmpsdk.client;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The optional query parameters of one operation. Reads as an unmodifiable map, which is the form
 * that every Feign builder takes; set through the methods of the generated subclass. Not
 * thread-safe.
 *
 * <p>In the map, text stands as it will stand in the address: {@code 100%25%20sure} for {@code 100%
 * sure}. Feign passes on unchanged what is encoded from end to end; text that is encoded in part,
 * or not at all, it encodes twice, or not where it should (13.6 to 13.13).
 */
public abstract class QueryObject extends AbstractMap<String, Object> {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** For generated subclasses. */
  protected QueryObject() {}

  /**
   * For generated subclasses: with the same parameters, as they are now.
   *
   * @param other whose parameters
   */
  protected QueryObject(QueryObject other) {
    values.putAll(other.values);
  }

  @Override
  public final Set<Entry<String, Object>> entrySet() {
    return Collections.unmodifiableMap(values).entrySet();
  }

  /**
   * Sets a parameter, or takes it away. Every text reaches the appliance as it is given.
   *
   * @param name the parameter's name in the definition
   * @param value its value; a list for a parameter that is repeated; null or an empty list takes it
   *     away
   * @throws IllegalArgumentException if a number is not finite, a list holds null, or a text holds
   *     half a surrogate pair; the message names the parameter and repeats no value
   */
  protected final void set(String name, @Nullable Object value) {
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      values.remove(name);
    } else {
      values.put(name, value instanceof List<?> list ? each(name, list) : one(name, value));
    }
  }

  private static List<Object> each(String name, List<?> list) {
    List<Object> encoded = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      encoded.add(one(name + "[" + i + "]", list.get(i)));
    }
    return Collections.unmodifiableList(encoded);
  }

  private static Object one(String name, @Nullable Object value) {
    Requirements.present("query", name, value);
    String at = "query." + name;
    if (value instanceof Number number) {
      Requirements.finite(at, number);
      return number;
    }
    return PercentEncoding.of(at, String.valueOf(value));
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
