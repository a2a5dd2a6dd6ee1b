package io.github.hmpsdk.emulator;

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
