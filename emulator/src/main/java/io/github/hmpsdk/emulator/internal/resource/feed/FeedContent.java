package io.github.hmpsdk.emulator.internal.resource.feed;

import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is in which feed: fixed, but for what no longer exists. An item is shown as it is now.
 * Thread-safe.
 */
final class FeedContent {

  private final Map<String, Store<StoredObject>> items;
  private final List<FeedPlacement> placements;

  FeedContent(State state) {
    items =
        Map.of(
            "asset", state.assets(),
            "session", state.sessions(),
            "source", state.sources());
    placements = DemoFeeds.placements(items);
  }

  /** The items of the placements that fit, each once, the latest first. */
  List<Map<String, @Nullable Object>> items(Predicate<FeedPlacement> fits) {
    Map<String, List<FeedPlacement>> byItem =
        placements.stream()
            .filter(fits)
            .sorted(Comparator.comparing(FeedPlacement::publishedTime).reversed())
            .collect(
                Collectors.groupingBy(
                    FeedPlacement::itemId, LinkedHashMap::new, Collectors.toList()));
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    byItem.values().forEach(together -> item(together).ifPresent(found::add));
    return found;
  }

  private Optional<Map<String, @Nullable Object>> item(List<FeedPlacement> together) {
    String type = together.get(0).itemType();
    return FeedPlacement.of(items, type)
        .find(together.get(0).itemId())
        .map(
            item -> {
              Map<String, @Nullable Object> fields = item.copy();
              fields.put("itemType", type);
              fields.put("sections", together.stream().map(FeedPlacement::fields).toList());
              return fields;
            });
  }
}
