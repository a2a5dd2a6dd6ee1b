package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.Hotmarks;
import io.github.hmpsdk.emulator.internal.resource.ImmutableFields;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HotMarks of videos. */
final class AssetHotmarkResource implements OperationGroup {

  private final ObjectLookup assets;

  AssetHotmarkResource(State state) {
    assets = ObjectLookup.ofAssets(state);
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listAssetHotmarks", call -> Page.ofAnySize(call).of(hotmarks(call).all()),
        "createAssetHotmark", this::create,
        "getAssetHotmark",
            call ->
                EmulatedResponse.data(200, Hotmarks.find(hotmarks(call), call.path("hotmarkId"))),
        "updateAssetHotmark", this::update,
        "deleteAssetHotmark", this::delete);
  }

  private EmulatedResponse create(Call call) {
    Store<Map<String, @Nullable Object>> hotmarks = hotmarks(call);
    JsonNode body = checkedBody(call);
    return EmulatedResponse.data(
        201, Hotmarks.add(hotmarks, body, millis(body), call.requiredLogin().user()));
  }

  private EmulatedResponse update(Call call) {
    Store<Map<String, @Nullable Object>> hotmarks = hotmarks(call);
    String id = call.path("hotmarkId");
    JsonNode body = checkedBody(call);
    return EmulatedResponse.data(200, Hotmarks.replace(hotmarks, id, body, millis(body)));
  }

  private EmulatedResponse delete(Call call) {
    if (!hotmarks(call).remove(call.path("hotmarkId"))) {
      throw HmpError.HOTMARK_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }

  private Store<Map<String, @Nullable Object>> hotmarks(Call call) {
    return assets.find(call, HmpError.ASSET_NOT_FOUND).hotmarks();
  }

  private static JsonNode checkedBody(Call call) {
    JsonNode body = call.body();
    ImmutableFields.refuse(body, "id", "username");
    return body;
  }

  private static long millis(JsonNode body) {
    return body.path("timestamp").asLong();
  }
}
