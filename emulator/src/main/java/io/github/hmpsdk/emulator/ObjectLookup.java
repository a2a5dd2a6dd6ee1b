package io.github.hmpsdk.emulator;

/**
 * Finds the object that a path names.
 *
 * @param objects all objects of the kind
 * @param parameter the path parameter with the object's id
 */
record ObjectLookup(Store<StoredObject> objects, String parameter) {

  static ObjectLookup ofAssets(State state) {
    return new ObjectLookup(state.assets(), "assetId");
  }

  StoredObject find(Call call, HmpError otherwise) {
    return objects.find(call.path(parameter)).orElseThrow(otherwise::exception);
  }
}
