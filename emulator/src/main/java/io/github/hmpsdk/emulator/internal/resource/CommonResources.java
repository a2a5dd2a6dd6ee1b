package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.state.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The operations of the small resources: the system, sources, categories, users, devices. */
public final class CommonResources implements OperationGroup {
  private final List<OperationGroup> parts;

  public CommonResources(State state, Clock clock, UserDirectory directory) {
    parts =
        List.of(
            new SystemResource(),
            new SourceResource(state, clock),
            MetadataResource.ofSources(state),
            ShareResource.ofSources(state, directory),
            new CategoryResource(state),
            new DirectoryResource(directory),
            new DeviceResource(state, clock));
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return OperationGroup.merged(parts);
  }
}
