package io.github.hmpsdk.emulator.internal.resource.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.demo.DemoData;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.Json;
import io.github.hmpsdk.emulator.internal.resource.ShareRules;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The feeds an emulator starts with. The first holds everything there is, the second the first
 * thing of each type, the third nothing. The first two are shared with every user who needs that to
 * see them.
 */
final class DemoFeeds {

  private static final String FIRST = "5e9297a0-17e1-4ca8-8323-98398307aa71";
  private static final String SECOND = "ab829bb7-1971-4328-4444-983983077713";
  private static final long NEWEST = 1_443_743_387;

  private DemoFeeds() {}

  static void putInto(Store<StoredObject> feeds, UserDirectory directory) {
    for (JsonNode entry : DemoData.read("demo-feeds.json").path("feeds")) {
      StoredObject feed = new StoredObject(Json.map(entry));
      feeds.put(feed.id(), feed);
    }
    for (String id : List.of(FIRST, SECOND)) {
      feeds.find(id).ifPresent(feed -> share(feed, directory));
    }
  }

  static List<FeedPlacement> placements(Map<String, Store<StoredObject>> items) {
    List<FeedPlacement> placements = new ArrayList<>();
    for (String type : FeedPlacement.TYPES) {
      for (StoredObject item : FeedPlacement.of(items, type).all()) {
        boolean isFirst = placements.stream().noneMatch(other -> other.itemType().equals(type));
        long time = NEWEST - 2L * placements.size();
        placements.add(new FeedPlacement(FIRST, type, item.id(), "base", time));
        if (isFirst) {
          String level = type.equals("asset") ? "featured" : "suggested";
          placements.add(new FeedPlacement(SECOND, type, item.id(), level, time));
        }
      }
    }
    return List.copyOf(placements);
  }

  private static void share(StoredObject feed, UserDirectory directory) {
    directory.enabled("USER").stream()
        .filter(user -> !directory.isAdministrator(user.id()))
        .forEach(user -> feed.shares().put(user.id(), ShareRules.share(user, "WATCH")));
  }
}
