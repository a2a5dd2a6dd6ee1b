package io.github.hmpsdk.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Internal: looks up headers without regard to case (RFC 9110 5.1). Stateless and thread-safe. */
public final class Headers {

  private Headers() {}

  /**
   * All values of a header.
   *
   * @param headers of a request or an answer
   * @param name in any case
   * @return the values in their order; empty if there is no such header
   */
  public static List<String> all(Map<String, Collection<String>> headers, String name) {
    List<String> values = new ArrayList<>();
    headers.forEach(
        (header, some) -> {
          if (header.equalsIgnoreCase(name)) {
            values.addAll(some);
          }
        });
    return values;
  }

  /**
   * The first value of a header.
   *
   * @param headers of a request or an answer
   * @param name in any case
   * @return the value; empty if there is no such header
   */
  public static String first(Map<String, Collection<String>> headers, String name) {
    Collection<String> exact = headers.get(name); // Feign's maps look in any case by themselves
    if (exact != null && !exact.isEmpty()) {
      return exact.iterator().next();
    }
    for (Map.Entry<String, Collection<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty()) {
        return header.getValue().iterator().next();
      }
    }
    return "";
  }
}
