package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.Json;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.List;
import java.util.Map;

/** The metadata of the objects of one kind. */
public final class MetadataResource implements OperationGroup {

  private final String kind;
  private final String pathParameter;
  private final Store<StoredObject> objects;
  private final HmpError unknown;
  private final HmpError unknownInReplace;
  private final HmpError unknownInDelete;

  private MetadataResource(
      String kind,
      String pathParameter,
      Store<StoredObject> objects,
      HmpError unknown,
      HmpError unknownInReplace,
      HmpError unknownInDelete) {
    this.kind = kind;
    this.pathParameter = pathParameter;
    this.objects = objects;
    this.unknown = unknown;
    this.unknownInReplace = unknownInReplace;
    this.unknownInDelete = unknownInDelete;
  }

  static MetadataResource ofSources(State state) {
    return new MetadataResource(
        "Source",
        "sourceId",
        state.sources(),
        HmpError.SOURCE_NOT_FOUND,
        HmpError.SOURCE_NOT_FOUND,
        HmpError.METADATA_SOURCE_NOT_FOUND);
  }

  public static MetadataResource ofSessions(State state) {
    return new MetadataResource(
        "Session",
        "sessionId",
        state.sessions(),
        HmpError.SESSION_NOT_FOUND,
        HmpError.SESSION_NOT_FOUND,
        HmpError.OTHER_SESSION_NOT_FOUND);
  }

  public static MetadataResource ofAssets(State state) {
    return new MetadataResource(
        "Asset",
        "assetId",
        state.assets(),
        HmpError.ASSET_NOT_FOUND,
        HmpError.METADATA_ASSET_NOT_FOUND,
        HmpError.ASSET_NOT_FOUND);
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "list" + kind + "Metadata", this::list,
        "replace" + kind + "Metadata", this::replace,
        "delete" + kind + "Metadata", this::delete);
  }

  private EmulatedResponse list(Call call) {
    List<JsonNode> entries = object(call, unknown).metadata();
    if (entries.isEmpty()) {
      throw HmpError.NO_RESULTS.exception();
    }
    return EmulatedResponse.data(200, entries);
  }

  private EmulatedResponse replace(Call call) {
    List<JsonNode> entries = Json.list(call.body());
    object(call, unknownInReplace).replaceMetadata(entries);
    return EmulatedResponse.data(200, entries);
  }

  private EmulatedResponse delete(Call call) {
    object(call, unknownInDelete).replaceMetadata(List.of());
    return EmulatedResponse.empty(200);
  }

  private StoredObject object(Call call, HmpError otherwise) {
    return objects.find(call.path(pathParameter)).orElseThrow(otherwise::exception);
  }
}
