package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says that no page names: kept and given back, as an appliance does that is newer
 * than the reference. A replacement without it takes it away, as it does with everything else.
 */
public final class ExtraFields {

  private ExtraFields() {}

  public static void keep(JsonNode body, Set<String> known, Map<String, @Nullable Object> fields) {
    fields.keySet().removeIf(name -> !known.contains(name));
    body.properties()
        .forEach(
            entry -> {
              if (!known.contains(entry.getKey())) {
                fields.put(entry.getKey(), entry.getValue());
              }
            });
  }
}
