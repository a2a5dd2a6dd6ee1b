package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The order a call wants a list in; the definition has checked the names. */
public final class Sorting {

  private static final Comparator<Object> NUMBERS_THEN_TEXT =
      Comparator.comparingDouble(Sorting::number)
          .thenComparing(Object::toString, String.CASE_INSENSITIVE_ORDER);

  private Sorting() {}

  public static List<Map<String, @Nullable Object>> of(
      Call call, List<Map<String, @Nullable Object>> all) {
    String key = call.query("sort").orElse("");
    if (key.isEmpty()) {
      return all;
    }
    Comparator<Map<String, @Nullable Object>> upwards =
        Comparator.comparing(
            object -> Objects.requireNonNullElse(object.get(key), ""), NUMBERS_THEN_TEXT);
    boolean down = call.query("asc").filter("-1"::equals).isPresent();
    return all.stream().sorted(down ? upwards.reversed() : upwards).toList();
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : 0;
  }
}
