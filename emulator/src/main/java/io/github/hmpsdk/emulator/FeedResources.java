package io.github.hmpsdk.emulator;

import java.util.List;
import java.util.Map;

/** Everything about feeds. Puts the demo feeds into the store, with what is there already. */
final class FeedResources implements OperationGroup {
  private final List<OperationGroup> parts;

  FeedResources(State state, UserDirectory directory) {
    DemoFeeds.putInto(state.feeds(), directory);
    parts = List.of(new FeedResource(state), ShareResource.ofFeeds(state, directory));
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return OperationGroup.merged(parts);
  }
}
