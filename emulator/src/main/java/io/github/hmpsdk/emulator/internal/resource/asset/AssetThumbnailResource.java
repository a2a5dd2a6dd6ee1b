package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.resource.Thumbnail;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The pictures that stand for videos and their tracks: another colour for another frame. */
final class AssetThumbnailResource implements OperationGroup {

  private final ObjectLookup assets;

  /** By asset id; ids are never used again, so nothing is taken out. */
  private final Map<String, Frame> chosen = new ConcurrentHashMap<>();

  AssetThumbnailResource(State state) {
    assets = ObjectLookup.ofAssets(state);
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "getAssetThumbnail", this::get,
        "updateAssetThumbnail", this::update,
        "getAssetTrackThumbnail", this::track);
  }

  private EmulatedResponse get(Call call) {
    StoredObject asset = assetWithPicture(call);
    return picture(asset, chosen.getOrDefault(asset.id(), new Frame(Tracks.FIRST, 0)));
  }

  private EmulatedResponse update(Call call) {
    StoredObject asset = assets.find(call, HmpError.THUMBNAIL_ASSET_NOT_FOUND);
    JsonNode frame = call.body().path("data");
    int track = frame.path("trackId").asInt();
    if (!Tracks.of(asset).contains(track)) {
      throw HmpError.TRACK_NOT_FOUND.exception();
    }
    chosen.put(asset.id(), new Frame(track, frame.path("timestamp").asLong() / 1000));
    return EmulatedResponse.empty(200);
  }

  private EmulatedResponse track(Call call) {
    StoredObject asset = assets.find(call, HmpError.ASSET_NOT_FOUND);
    int track =
        Tracks.of(asset).stream()
            .filter(it -> it.toString().equals(call.path("trackId")))
            .findFirst()
            .orElseThrow(HmpError.TRACK_NOT_FOUND::exception);
    return picture(assetWithPicture(call), new Frame(track, 0));
  }

  private StoredObject assetWithPicture(Call call) {
    StoredObject asset = assets.find(call, HmpError.ASSET_NOT_FOUND);
    if (AssetRules.isUnfinished(asset)) {
      throw HmpError.THUMBNAIL_NOT_FOUND.exception();
    }
    return asset;
  }

  private static EmulatedResponse picture(StoredObject asset, Frame frame) {
    byte[] name = (asset.id() + frame).getBytes(StandardCharsets.UTF_8);
    // As a UUID: the pictures of neighbouring frames would hardly differ otherwise.
    return EmulatedResponse.jpeg(Thumbnail.of(UUID.nameUUIDFromBytes(name).toString()));
  }

  private record Frame(int track, long second) {}
}
