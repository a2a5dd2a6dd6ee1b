package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the appliance refuses to do with a video at work. */
final class AssetRules {

  private static final Map<String, HmpError> BUSY = busy();

  private AssetRules() {}

  /** Whether the video is still being recorded, trimmed or imported. */
  static boolean isUnfinished(StoredObject asset) {
    return BUSY.keySet().stream().anyMatch(flag -> isSet(asset, flag));
  }

  static void refuseDeletion(StoredObject asset, Store<StoredObject> streams) {
    BUSY.forEach(
        (flag, error) -> {
          if (isSet(asset, flag)) {
            throw error.exception();
          }
        });
    if (streams.all().stream().anyMatch(stream -> StreamFields.isOf(stream, asset.id()))) {
      throw HmpError.ASSET_BEING_STREAMED.exception();
    }
  }

  private static boolean isSet(StoredObject asset, String flag) {
    return Boolean.TRUE.equals(asset.fields().get(flag));
  }

  private static Map<String, HmpError> busy() {
    Map<String, HmpError> busy = new LinkedHashMap<>();
    busy.put("recording", HmpError.RECORDING_IN_PROGRESS);
    busy.put("trimming", HmpError.ASSET_BEING_TRIMMED);
    busy.put("importing", HmpError.ASSET_BEING_IMPORTED);
    return busy;
  }
}
