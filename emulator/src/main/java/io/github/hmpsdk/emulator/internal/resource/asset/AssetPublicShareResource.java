package io.github.hmpsdk.emulator.internal.resource.asset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.ObjectLookup;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.resource.ShareRules;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.Map;

/** What everybody may do with a video. */
final class AssetPublicShareResource implements OperationGroup {

  private final ObjectLookup assets;

  /** The permission by asset id; an id is never used again, so nothing is left to be found. */
  private final Store<String> permissions = new Store<>();

  AssetPublicShareResource(State state) {
    assets = ObjectLookup.ofAssets(state);
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "getAssetPublicShare", this::get,
        "createAssetPublicShare", this::create,
        "deleteAssetPublicShare", this::delete);
  }

  private EmulatedResponse get(Call call) {
    // The only row of the page: an unknown video is not public either.
    StoredObject asset = assets.find(call, HmpError.SHARE_PERMISSION_NOT_FOUND);
    return permissions
        .find(asset.id())
        .map(permission -> EmulatedResponse.data(200, Map.of("permission", permission)))
        .orElseThrow(HmpError.SHARE_PERMISSION_NOT_FOUND::exception);
  }

  private EmulatedResponse create(Call call) {
    // No row is printed for an unknown video here.
    StoredObject asset = assets.find(call, HmpError.ASSET_NOT_FOUND);
    JsonNode body = call.body();
    ShareRules.checkUnchanged(body, "id", asset.id());
    ShareRules.checkUnchanged(body, "resource", "assets");
    SharePermissionLevels.check(asset, call);
    String permission = body.path("permission").asText();
    permissions.put(asset.id(), permission);
    return EmulatedResponse.data(201, Map.of("permission", permission));
  }

  private EmulatedResponse delete(Call call) {
    if (!permissions.remove(assets.find(call, HmpError.PUBLIC_SHARE_ASSET_NOT_FOUND).id())) {
      throw HmpError.SHARE_PERMISSION_NOT_FOUND.exception();
    }
    return EmulatedResponse.empty(200);
  }
}
