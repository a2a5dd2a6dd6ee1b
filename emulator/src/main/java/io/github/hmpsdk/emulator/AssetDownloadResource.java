package io.github.hmpsdk.emulator;

import java.util.Map;

/** The files of videos. */
final class AssetDownloadResource implements OperationGroup {

  private final ObjectLookup assets;
  private final Settings settings;

  AssetDownloadResource(Appliance appliance) {
    assets = ObjectLookup.ofAssets(appliance);
    settings = appliance.settings();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of("downloadAsset", this::download);
  }

  private EmulatedResponse download(Call call) {
    StoredObject asset = assets.find(call, HmpError.ASSET_NOT_FOUND);
    if (AssetRules.isUnfinished(asset)) {
      throw HmpError.ASSET_BEING_PROCESSED.refusal();
    }
    return EmulatedResponse.zip(
        new VideoArchive(
            asset.id() + "." + call.query("fileType").orElse("ts"),
            settings.downloadSize(),
            settings.clock().instant()));
  }
}
