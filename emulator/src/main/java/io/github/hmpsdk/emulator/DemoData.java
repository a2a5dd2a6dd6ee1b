package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an emulator starts with. */
final class DemoData {

  private DemoData() {}

  static List<EmulatedUser> users() {
    return List.of(
        EmulatedUser.administrator("haiadmin", "haiadmin-password"),
        EmulatedUser.local("operator", "operator-password", DemoPermissions.all()),
        EmulatedUser.local("viewer", "viewer-password", DemoPermissions.view()),
        EmulatedUser.withKey("robot", "robot-key", "robot-secret", DemoPermissions.all()));
  }

  static Store<StoredObject> sources() {
    return objects("demo-sources.json", "source");
  }

  static Store<StoredObject> assets() {
    return objects("demo-assets.json", "asset");
  }

  static Store<StoredObject> streams() {
    return objects("demo-streams.json", "stream");
  }

  static Store<StoredObject> categories() {
    return objects("demo-categories.json", "category");
  }

  private static Store<StoredObject> objects(String resource, String kind) {
    Store<StoredObject> store = new Store<>();
    for (JsonNode entry : read(resource)) {
      StoredObject object = new StoredObject(Json.map(entry.path(kind)));
      object.replaceMetadata(Json.list(entry.path("metadata")));
      fill(object.shares(), entry.path("shares"));
      fill(object.hotmarks(), entry.path("hotmarks"));
      store.put(object.id(), object);
    }
    return store;
  }

  private static void fill(Store<Map<String, @Nullable Object>> parts, JsonNode entries) {
    entries.forEach(entry -> parts.put(entry.path("id").asText(), Json.map(entry)));
  }

  static Store<StoredObject> devices() {
    Store<StoredObject> store = new Store<>();
    for (JsonNode entry : read("demo-devices.json")) {
      StoredObject device = new StoredObject(Json.map(entry), "_id");
      store.put(device.id(), device);
    }
    return store;
  }

  static JsonNode read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(DemoData.class.getResourceAsStream(resource), resource)) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
