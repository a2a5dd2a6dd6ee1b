package io.github.hmpsdk.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All resources: a new one needs its line here and nothing else. */
final class OperationRegistry {

  private OperationRegistry() {}

  static Map<String, OperationHandler> handlers(Appliance appliance) {
    List<OperationGroup> all =
        List.of(
            new AuthenticationResource(appliance),
            new SystemResource(),
            new SourceResource(appliance),
            MetadataResource.ofSources(appliance),
            ShareResource.ofSources(appliance),
            new SessionResources(appliance),
            new AssetResource(appliance),
            new AssetDownloadResource(appliance),
            MetadataResource.ofAssets(appliance),
            ShareResource.ofAssets(appliance),
            new AssetPublicShareResource(appliance),
            new AssetHotmarkResource(appliance),
            new AssetStreamResource(appliance),
            new AssetThumbnailResource(appliance),
            new CategoryResource(appliance),
            new StreamResource(appliance),
            new FeedResource(appliance),
            ShareResource.ofFeeds(appliance),
            new DirectoryResource(appliance),
            new DeviceResource(appliance));
    Map<String, OperationHandler> handlers = new HashMap<>();
    all.forEach(resource -> handlers.putAll(resource.operations()));
    return Map.copyOf(handlers);
  }
}
