package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.Json;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where one track of a video goes. */
record StreamDestination(int trackId, String address, int port) {

  /** What the request asks for: its destinations, or its address for the only track. */
  static List<StreamDestination> asked(JsonNode body, StoredObject asset) {
    List<Integer> tracks = Tracks.of(asset);
    List<StreamDestination> all =
        Json.list(body.path("destinations")).stream()
            .map(entry -> of(entry, entry.path("trackId").asInt()))
            .toList();
    if (!all.stream().map(StreamDestination::trackId).allMatch(tracks::contains)) {
      throw HmpError.INPUT_VALIDATION.exception("The video's tracks are " + tracks);
    }
    if (!all.isEmpty()) {
      return all;
    }
    if (tracks.size() > 1) {
      throw HmpError.MULTI_SOURCES_STREAM.exception();
    }
    return List.of(of(body, Tracks.FIRST));
  }

  /** The destinations of a stream as it is stored. */
  static List<StreamDestination> of(StoredObject stream) {
    return Json.list(Json.MAPPER.valueToTree(stream.fields().get("destinations"))).stream()
        .map(entry -> of(entry, entry.path("trackId").asInt()))
        .toList();
  }

  /** Equal for the same address and port. */
  String place() {
    return address.toLowerCase(Locale.ROOT) + ":" + port;
  }

  Map<String, Object> fields() {
    return Map.of("trackId", trackId, "address", address, "port", port);
  }

  private static StreamDestination of(JsonNode entry, int track) {
    return new StreamDestination(track, entry.path("address").asText(), entry.path("port").asInt());
  }
}
