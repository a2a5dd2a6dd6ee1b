package io.github.hmpsdk.emulator.internal.resource;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;

/**
 * Finds the object that a path names.
 *
 * @param objects all objects of the kind
 * @param parameter the path parameter with the object's id
 */
public record ObjectLookup(Store<StoredObject> objects, String parameter) {

  public static ObjectLookup ofAssets(State state) {
    return new ObjectLookup(state.assets(), "assetId");
  }

  public StoredObject find(Call call, HmpError otherwise) {
    return objects.find(call.path(parameter)).orElseThrow(otherwise::exception);
  }
}
