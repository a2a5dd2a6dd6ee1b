package io.github.hmpsdk.emulator.internal.resource.feed;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.ShareResource;
import io.github.hmpsdk.emulator.internal.state.State;
import java.util.List;
import java.util.Map;

/** Everything about feeds. Puts the demo feeds into the store, with what is there already. */
public final class FeedResources implements OperationGroup {
  private final List<OperationGroup> parts;

  public FeedResources(State state, UserDirectory directory) {
    DemoFeeds.putInto(state.feeds(), directory);
    parts = List.of(new FeedResource(state), ShareResource.ofFeeds(state, directory));
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return OperationGroup.merged(parts);
  }
}
