package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.ImmutableFields;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts to stream videos, and stops it. */
final class AssetStreamResource implements OperationGroup {

  private final ObjectLookup assets;
  private final Store<StoredObject> sources;
  private final ObjectLookup streams;

  AssetStreamResource(State state) {
    assets = ObjectLookup.ofAssets(state);
    sources = state.sources();
    streams = new ObjectLookup(state.streams(), "streamId");
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listAssetStreams", this::list,
        "createAssetStream", this::create,
        "getAssetStream", call -> EmulatedResponse.data(200, StreamFields.underVideo(stream(call))),
        "deleteAssetStream", this::delete);
  }

  private EmulatedResponse list(Call call) {
    String id = asset(call).id();
    List<Map<String, @Nullable Object>> its =
        streams.objects().all().stream()
            .filter(stream -> StreamFields.isOf(stream, id))
            .map(StreamFields::underVideo)
            .toList();
    return Page.ofAnySize(call).of(its);
  }

  private EmulatedResponse create(Call call) {
    // So that neither the video is deleted nor the address taken in between.
    return streams.objects().locked(() -> start(call));
  }

  private EmulatedResponse start(Call call) {
    StoredObject asset = asset(call);
    JsonNode body = call.body();
    ImmutableFields.refuse(body, "id");
    List<StreamDestination> destinations = StreamDestination.asked(body, asset);
    refuseTaken(destinations);
    StoredObject stream =
        new StoredObject(StreamFields.started(asset, destinations, call.requiredLogin().user()));
    streams.objects().put(stream.id(), stream);
    return EmulatedResponse.data(201, StreamFields.underVideo(stream));
  }

  private void refuseTaken(List<StreamDestination> destinations) {
    Set<String> places =
        destinations.stream().map(StreamDestination::place).collect(Collectors.toSet());
    boolean twice = places.size() < destinations.size();
    boolean streamed =
        streams.objects().all().stream()
            .flatMap(stream -> StreamDestination.of(stream).stream())
            .anyMatch(other -> places.contains(other.place()));
    if (twice || streamed) {
      throw HmpError.ADDRESS_PORT_IN_USE.exception();
    }
    if (sources.all().stream().anyMatch(source -> places.contains(place(source)))) {
      throw HmpError.ADDRESS_PORT_IN_USE.exception("Address or port already in use by a source");
    }
  }

  private static String place(StoredObject source) {
    String host = Objects.toString(source.fields().get("host"), "");
    return new StreamDestination(Tracks.FIRST, host, (int) source.number("port")).place();
  }

  private EmulatedResponse delete(Call call) {
    if (!streams.objects().remove(stream(call).id())) {
      throw HmpError.STREAM_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }

  private StoredObject asset(Call call) {
    return assets.find(call, HmpError.ASSET_NOT_FOUND);
  }

  /** A stream of another video is unknown here. */
  private StoredObject stream(Call call) {
    StoredObject stream = streams.find(call, HmpError.STREAM_NOT_FOUND);
    if (!StreamFields.isOf(stream, call.path("assetId"))) {
      throw HmpError.STREAM_NOT_FOUND.exception();
    }
    return stream;
  }
}
