package io.github.hmpsdk.emulator;

import java.util.Map;

/** The files of videos. */
final class AssetDownloadResource implements Resource {

  private final ObjectFinder assets;
  private final Settings settings;

  AssetDownloadResource(Appliance appliance) {
    assets = ObjectFinder.ofAssets(appliance);
    settings = appliance.settings();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of("downloadAsset", this::download);
  }

  private Answer download(Call call) {
    StoredObject asset = assets.find(call, HmpError.ASSET_NOT_FOUND);
    if (AssetRules.isUnfinished(asset)) {
      throw HmpError.ASSET_BEING_PROCESSED.refusal();
    }
    return Answer.zip(
        new VideoArchive(
            asset.id() + "." + call.query("fileType").orElse("ts"),
            settings.downloadSize(),
            settings.clock().instant()));
  }
}
