package io.github.hmpsdk.emulator.internal.resource.asset;

import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of a stream, as the reference's examples show them. */
final class StreamFields {

  private StreamFields() {}

  /** Has no state: no example shows one before somebody has set it. */
  static Map<String, @Nullable Object> started(
      StoredObject asset, List<StreamDestination> destinations, User by) {
    boolean several = destinations.size() > 1;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("address", several ? "multiple" : destinations.get(0).address());
    fields.put("port", several ? 0 : destinations.get(0).port());
    fields.put("asset", asset.id());
    fields.put("username", by.name());
    fields.put("id", UUID.randomUUID().toString());
    fields.put("destinations", destinations.stream().map(StreamDestination::fields).toList());
    return fields;
  }

  static boolean isOf(StoredObject stream, String assetId) {
    return assetId.equals(stream.fields().get("asset"));
  }

  /** As a video's pages show a stream: without a single destination, which is in the address. */
  static Map<String, @Nullable Object> underVideo(StoredObject stream) {
    Map<String, @Nullable Object> fields = stream.copy();
    if (StreamDestination.of(stream).size() == 1) {
      fields.remove("destinations");
    }
    return fields;
  }
}
