package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Clock;
import java.util.Map;

/** The files of videos. */
final class AssetDownloadResource implements OperationGroup {

  private final ObjectLookup assets;
  private final Clock clock;
  private final long size;

  AssetDownloadResource(State state, Clock clock, long size) {
    assets = ObjectLookup.ofAssets(state);
    this.clock = clock;
    this.size = size;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of("downloadAsset", this::download);
  }

  private EmulatedResponse download(Call call) {
    StoredObject asset = assets.find(call, HmpError.ASSET_NOT_FOUND);
    if (AssetRules.isUnfinished(asset)) {
      throw HmpError.ASSET_BEING_PROCESSED.exception();
    }
    return EmulatedResponse.zip(
        new VideoArchive(
            asset.id() + "." + call.query("fileType").orElse("ts"), size, clock.instant()));
  }
}
