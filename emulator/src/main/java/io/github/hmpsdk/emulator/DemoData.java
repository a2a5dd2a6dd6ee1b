package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The users and sources an emulator starts with. */
final class DemoData {

  private static final String[] ALL_ON_SOURCES = {
    "Sources - VIEW", "Sources - CREATE", "Sources - EDIT", "Sources - DELETE", "Sources - ACCESS"
  };

  private DemoData() {}

  static List<EmulatedUser> users() {
    return List.of(
        EmulatedUser.administrator("haiadmin", "haiadmin-password"),
        EmulatedUser.local("operator", "operator-password", ALL_ON_SOURCES),
        EmulatedUser.local("viewer", "viewer-password", "Sources - VIEW"),
        EmulatedUser.withKey("robot", "robot-key", "robot-secret", ALL_ON_SOURCES));
  }

  static Store<StoredObject> sources() {
    Store<StoredObject> store = new Store<>();
    for (JsonNode entry : read("demo-sources.json")) {
      StoredObject source = new StoredObject(Json.map(entry.path("source")));
      source.replaceMetadata(Json.list(entry.path("metadata")));
      store.put(source.id(), source);
    }
    return store;
  }

  private static JsonNode read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(DemoData.class.getResourceAsStream(resource), resource)) {
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
