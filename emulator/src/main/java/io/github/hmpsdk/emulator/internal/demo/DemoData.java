package io.github.hmpsdk.emulator.internal.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.message.Json;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an emulator starts with. */
public final class DemoData {

  private DemoData() {}

  public static List<User> users() {
    return List.of(
        User.administrator("haiadmin", "haiadmin-password"),
        User.local("operator", "operator-password", DemoPermissions.all()),
        User.local("viewer", "viewer-password", DemoPermissions.view()),
        User.withKey("robot", "robot-key", "robot-secret", DemoPermissions.all()));
  }

  /** All but sessions and feeds, which their own rooms put in. */
  public static State state() {
    return new State(
        objects("demo-sources.json", "source"),
        objects("demo-assets.json", "asset"),
        new Store<>(),
        objects("demo-streams.json", "stream"),
        objects("demo-categories.json", "category"),
        new Store<>(),
        devices());
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

  private static Store<StoredObject> devices() {
    Store<StoredObject> store = new Store<>();
    for (JsonNode entry : read("demo-devices.json")) {
      StoredObject device = new StoredObject(Json.map(entry), "_id");
      store.put(device.id(), device);
    }
    return store;
  }

  public static JsonNode read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(DemoData.class.getResourceAsStream(resource), resource)) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
