package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incoming streams and their thumbnails. */
final class SourceResource implements OperationGroup {

  private final Store<StoredObject> sources;
  private final Clock clock;

  SourceResource(State state, Clock clock) {
    sources = state.sources();
    this.clock = clock;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSources", this::list,
        "createSource", this::create,
        "getSource",
            call -> EmulatedResponse.data(200, source(call, HmpError.SOURCE_NOT_FOUND).fields()),
        "updateSource", this::update,
        "deleteSource", this::delete,
        "getSourceThumbnail", this::thumbnail);
  }

  private EmulatedResponse list(Call call) {
    String text = SearchText.of(call.query("q").orElse("")).toLowerCase(Locale.ROOT);
    CategoryFilter filter = CategoryFilter.of(call);
    List<Map<String, @Nullable Object>> matches =
        sources.all().stream()
            .filter(source -> filter.fits(source.metadata()))
            .filter(source -> source.mentions(text, "name", "description"))
            .map(StoredObject::fields)
            .toList();
    return new Page(call).of(matches);
  }

  private EmulatedResponse create(Call call) {
    JsonNode body = call.body();
    SourceRules.check(body);
    StoredObject source =
        new StoredObject(SourceFields.created(body, UUID.randomUUID().toString(), now()));
    sources.put(source.id(), source);
    return EmulatedResponse.data(201, source.fields());
  }

  private EmulatedResponse update(Call call) {
    StoredObject source = source(call, HmpError.NOT_FOUND);
    JsonNode body = call.body();
    SourceRules.check(body);
    Map<String, @Nullable Object> answer =
        new LinkedHashMap<>(source.replace(old -> SourceFields.replaced(old, body, now())));
    // Seen in the answer to an edit and nowhere else, unless somebody has set it.
    answer.putIfAbsent("iptvIndex", null);
    return EmulatedResponse.data(200, answer);
  }

  private EmulatedResponse delete(Call call) {
    if (!sources.remove(call.path("sourceId"))) {
      throw HmpError.SOURCE_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }

  private EmulatedResponse thumbnail(Call call) {
    return EmulatedResponse.jpeg(
        Thumbnail.of(source(call, HmpError.THUMBNAIL_SOURCE_NOT_FOUND).id()));
  }

  private StoredObject source(Call call, HmpError otherwise) {
    return sources.find(call.path("sourceId")).orElseThrow(otherwise::exception);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
