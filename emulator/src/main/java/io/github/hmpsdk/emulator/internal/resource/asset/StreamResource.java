package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.ExtraFields;
import io.github.hmpsdk.emulator.internal.resource.ImmutableFields;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The videos on their way to the network. */
final class StreamResource implements OperationGroup {

  private static final Set<String> KNOWN =
      Set.of("id", "address", "port", "username", "asset", "state", "destinations");

  private final ObjectLookup streams;
  private final Store<StoredObject> assets;

  StreamResource(State state) {
    streams = new ObjectLookup(state.streams(), "streamId");
    assets = state.assets();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listStreams", call -> list(),
        "getStream", call -> EmulatedResponse.data(200, stream(call).fields()),
        "updateStream", this::update,
        "seekStream", this::seek,
        "stopStream", this::stop);
  }

  /** All at once: the example has no paging. */
  private EmulatedResponse list() {
    List<Map<String, @Nullable Object>> all =
        streams.objects().all().stream().map(StoredObject::fields).toList();
    if (all.isEmpty()) {
      throw HmpError.NO_RESULTS.exception();
    }
    return EmulatedResponse.data(200, all);
  }

  private EmulatedResponse update(Call call) {
    StoredObject stream = stream(call);
    JsonNode body = call.body();
    ImmutableFields.refuse(HmpError.STREAM_INPUT_VALIDATION, body, "id");
    return EmulatedResponse.data(
        200,
        stream.replace(
            old -> {
              Map<String, @Nullable Object> fields = new LinkedHashMap<>(old);
              fields.put("state", body.has("state") ? body.path("state").asText() : other(old));
              ExtraFields.keep(body, KNOWN, fields);
              return fields;
            }));
  }

  /** The other state: documented for a body that names none. A stream that has none plays. */
  private static String other(Map<String, @Nullable Object> stream) {
    return "paused".equals(stream.get("state")) ? "playing" : "paused";
  }

  private EmulatedResponse seek(Call call) {
    StoredObject stream = stream(call);
    JsonNode time = call.body().path("time");
    if (time.asDouble() > duration(stream)) {
      throw HmpError.STREAM_INPUT_VALIDATION.exception("time is after the end of the video");
    }
    return EmulatedResponse.data(201, Map.of("time", time));
  }

  private double duration(StoredObject stream) {
    return assets
        .find(String.valueOf(stream.fields().get("asset")))
        .map(asset -> asset.number("duration"))
        .orElse(0.0);
  }

  private EmulatedResponse stop(Call call) {
    if (!streams.objects().remove(call.path("streamId"))) {
      throw HmpError.STREAM_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }

  private StoredObject stream(Call call) {
    return streams.find(call, HmpError.STREAM_NOT_FOUND);
  }
}
