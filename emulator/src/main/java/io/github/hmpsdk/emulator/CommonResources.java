package io.github.hmpsdk.emulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The operations of the small resources: the system, sources, categories, users, devices. */
final class CommonResources implements OperationGroup {
  private final List<OperationGroup> parts;

  CommonResources(State state, Clock clock, UserDirectory directory) {
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
