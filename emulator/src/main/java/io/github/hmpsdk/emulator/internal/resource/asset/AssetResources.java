package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.MetadataResource;
import io.github.hmpsdk.emulator.internal.resource.ShareResource;
import io.github.hmpsdk.emulator.internal.state.State;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Everything about videos and their streams. */
public final class AssetResources implements OperationGroup {
  private final List<OperationGroup> parts;

  public AssetResources(State state, Clock clock, UserDirectory directory, long downloadSize) {
    parts =
        List.of(
            new AssetResource(state, clock),
            new AssetDownloadResource(state, clock, downloadSize),
            MetadataResource.ofAssets(state),
            ShareResource.ofAssets(state, directory),
            new AssetPublicShareResource(state),
            new AssetHotmarkResource(state),
            new AssetStreamResource(state),
            new AssetThumbnailResource(state),
            new StreamResource(state));
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return OperationGroup.merged(parts);
  }
}
