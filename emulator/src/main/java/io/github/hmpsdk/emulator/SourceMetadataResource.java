package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The metadata of sources. */
final class SourceMetadataResource implements Resource {

  private final Store<StoredObject> sources;

  SourceMetadataResource(Appliance appliance) {
    sources = appliance.sources();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSourceMetadata", this::list,
        "replaceSourceMetadata", this::replace,
        "deleteSourceMetadata", this::delete);
  }

  private Answer list(Call call) {
    List<JsonNode> entries = source(call, HmpError.SOURCE_NOT_FOUND).metadata();
    if (entries.isEmpty()) {
      throw HmpError.NO_RESULTS.refusal();
    }
    return Answer.data(200, entries);
  }

  private Answer replace(Call call) {
    List<JsonNode> entries = Json.list(call.body());
    source(call, HmpError.SOURCE_NOT_FOUND).replaceMetadata(entries);
    return Answer.data(200, entries);
  }

  private Answer delete(Call call) {
    source(call, HmpError.METADATA_SOURCE_NOT_FOUND).replaceMetadata(List.of());
    return Answer.empty(200);
  }

  private StoredObject source(Call call, HmpError otherwise) {
    return sources.find(call.path("sourceId")).orElseThrow(otherwise::refusal);
  }
}
