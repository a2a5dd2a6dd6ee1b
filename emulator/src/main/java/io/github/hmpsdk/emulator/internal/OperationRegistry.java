package io.github.hmpsdk.emulator.internal;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.CommonResources;
import io.github.hmpsdk.emulator.internal.resource.asset.AssetResources;
import io.github.hmpsdk.emulator.internal.resource.feed.FeedResources;
import io.github.hmpsdk.emulator.internal.resource.session.SessionResources;
import io.github.hmpsdk.emulator.internal.state.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** All operations there are handlers for. A new group needs its line here, or in its room. */
final class OperationRegistry {

  private OperationRegistry() {}

  static Map<String, OperationHandler> handlers(
      OperationGroup authentication, State state, UserDirectory directory, Settings settings) {
    Clock clock = settings.clock();
    return OperationGroup.merged(
        List.of(
            authentication,
            new CommonResources(state, clock, directory),
            new AssetResources(state, clock, directory, settings.downloadSize()),
            new SessionResources(state, clock, directory),
            // The last: the feeds show what the others have put into the stores.
            new FeedResources(state, directory)));
  }
}
