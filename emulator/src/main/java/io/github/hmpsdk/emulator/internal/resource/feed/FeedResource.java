package io.github.hmpsdk.emulator.internal.resource.feed;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Feeds and what is in them. Who is no administrator sees only what is shared with them. */
final class FeedResource implements OperationGroup {

  private final Store<StoredObject> feeds;
  private final FeedContent content;

  FeedResource(State state) {
    feeds = state.feeds();
    content = new FeedContent(state);
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listFeeds", this::list,
        "getFeed", call -> EmulatedResponse.data(200, visible(call).fields()),
        "listFeedContent", this::listContent,
        "listAllFeedContent", this::listAllContent);
  }

  private EmulatedResponse list(Call call) {
    return new Page(call)
        .of(
            feeds.all().stream()
                .filter(feed -> isVisible(feed, call))
                .map(StoredObject::fields)
                .toList());
  }

  private EmulatedResponse listContent(Call call) {
    String id = visible(call).id();
    Optional<String> level = call.query("level");
    return Page.ofAnySize(call)
        .of(
            content.items(
                placement ->
                    placement.feedId().equals(id)
                        && placement.level().equals(level.orElse(placement.level()))));
  }

  private EmulatedResponse listAllContent(Call call) {
    Set<String> ids =
        feeds.all().stream()
            .filter(feed -> isVisible(feed, call))
            .map(StoredObject::id)
            .collect(Collectors.toUnmodifiableSet());
    Optional<String> type = call.query("itemType");
    return Page.ofAnySize(call)
        .of(
            content.items(
                placement ->
                    ids.contains(placement.feedId())
                        && placement.itemType().equals(type.orElse(placement.itemType()))));
  }

  private StoredObject visible(Call call) {
    return feeds
        .find(call.path("sectionId"))
        .filter(feed -> isVisible(feed, call))
        .orElseThrow(HmpError.SECTION_NOT_FOUND::exception);
  }

  private static boolean isVisible(StoredObject feed, Call call) {
    User user = call.requiredLogin().user();
    return user.isAdministrator() || feed.shares().find(user.id()).isPresent();
  }
}
