package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.CategoryFilter;
import io.github.hmpsdk.emulator.internal.resource.ExtraFields;
import io.github.hmpsdk.emulator.internal.resource.ImmutableFields;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.resource.SearchText;
import io.github.hmpsdk.emulator.internal.resource.Sorting;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The videos. */
final class AssetResource implements OperationGroup {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "title",
          "description",
          "ctime",
          "mtime",
          "duration",
          "active",
          "movieTrackCount",
          "recording",
          "trimming",
          "importing",
          "tag");

  private final ObjectLookup assets;
  private final Store<StoredObject> streams;
  private final Clock clock;

  AssetResource(State state, Clock clock) {
    assets = ObjectLookup.ofAssets(state);
    streams = state.streams();
    this.clock = clock;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listAssets", this::list,
        "getAsset", call -> EmulatedResponse.data(200, asset(call).fields()),
        "updateAsset", this::update,
        "deleteAsset", this::delete);
  }

  private EmulatedResponse list(Call call) {
    String text = SearchText.of(call.query("q").orElse("")).toLowerCase(Locale.ROOT);
    CategoryFilter filter = CategoryFilter.of(call);
    List<Map<String, @Nullable Object>> matches =
        assets.objects().all().stream()
            .filter(asset -> AssetSearch.mentions(asset, text) && filter.fits(asset.metadata()))
            .map(StoredObject::fields)
            .toList();
    return new Page(call).of(Sorting.of(call, matches));
  }

  private EmulatedResponse update(Call call) {
    StoredObject asset = asset(call);
    JsonNode body = call.body();
    ImmutableFields.refuse(body, "id");
    return EmulatedResponse.data(
        200,
        asset.replace(
            old -> {
              Map<String, @Nullable Object> fields = new LinkedHashMap<>(old);
              fields.put("title", body.path("title").asText());
              fields.put("description", body.path("description").asText());
              fields.put("mtime", clock.instant().getEpochSecond());
              ExtraFields.keep(body, KNOWN, fields);
              return fields;
            }));
  }

  private EmulatedResponse delete(Call call) {
    // So that no stream of the video begins in between.
    return streams.locked(
        () -> {
          StoredObject asset = asset(call);
          AssetRules.refuseDeletion(asset, streams);
          assets.objects().remove(asset.id());
          return EmulatedResponse.empty(200);
        });
  }

  private StoredObject asset(Call call) {
    return assets.find(call, HmpError.ASSET_NOT_FOUND);
  }
}
