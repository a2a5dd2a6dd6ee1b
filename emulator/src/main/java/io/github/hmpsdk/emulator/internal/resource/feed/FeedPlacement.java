package io.github.hmpsdk.emulator.internal.resource.feed;

import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something in a feed. Neither is made nor taken away over REST.
 *
 * @param feedId the feed
 * @param itemType one of {@link #TYPES}
 * @param itemId the video, session or source
 * @param level its level in the feed
 * @param publishedTime when it was put there, in epoch seconds
 */
record FeedPlacement(
    String feedId, String itemType, String itemId, String level, long publishedTime) {

  static final List<String> TYPES = List.of("asset", "session", "source");

  static Store<StoredObject> of(Map<String, Store<StoredObject>> items, String type) {
    return Objects.requireNonNull(items.get(type), type);
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", feedId);
    fields.put("level", level);
    fields.put("publishedTime", publishedTime);
    return fields;
  }
}
