package io.github.hmpsdk.samples.stbwall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All boxes at one look. When the appliance could not be asked, the boxes are those of the look
 * before and their state is unknown, which is neither offline nor gone. Immutable.
 */
record Wall(Map<String, Box> boxes, @Nullable String unknownBecause) {

  static Wall of(List<Box> boxes) {
    Map<String, Box> byId = new TreeMap<>();
    boxes.forEach(box -> byId.put(box.id(), box));
    return new Wall(Map.copyOf(byId), null);
  }

  Wall unknown(String reason) {
    return new Wall(boxes, reason);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (unknownBecause != null) {
      lines.add("UNKNOWN: " + unknownBecause);
    }
    sorted().values().forEach(box -> lines.add(box.line()));
    return lines;
  }

  /** What is different from the look before. */
  List<String> changesSince(Wall before) {
    List<String> changes = new ArrayList<>();
    if (unknownBecause != null) {
      return before.unknownBecause == null ? List.of("UNKNOWN: " + unknownBecause) : List.of();
    }
    if (before.unknownBecause != null) {
      changes.add("The appliance answers again");
    }
    sorted()
        .forEach(
            (id, box) -> {
              if (!box.equals(before.boxes.get(id))) {
                changes.add(box.line());
              }
            });
    new TreeMap<>(before.boxes)
        .forEach(
            (id, box) -> {
              if (!boxes.containsKey(id)) {
                changes.add("%-25s GONE".formatted(box.name()));
              }
            });
    return changes;
  }

  private Map<String, Box> sorted() {
    Map<String, Box> byName = new TreeMap<>();
    boxes.values().forEach(box -> byName.put(box.name() + ' ' + box.id(), box));
    Map<String, Box> ordered = new LinkedHashMap<>();
    byName.values().forEach(box -> ordered.put(box.id(), box));
    return ordered;
  }
}
