package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.demo.DemoData;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.Json;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Duration;

/**
 * The sessions an emulator starts with: two live ones, one of them being recorded, and a hidden.
 */
final class DemoSessions {

  /** How long the recording of the demo has been running. */
  private static final Duration RECORDED = Duration.ofMillis(42_155);

  private DemoSessions() {}

  static void putInto(MediaSessions sessions, UserDirectory directory) {
    for (JsonNode entry : DemoData.read("demo-sessions.json")) {
      String owner = entry.path("owner").asText();
      StoredObject session = new StoredObject(Json.map(entry.path("session")));
      session.replaceMetadata(Json.list(entry.path("metadata")));
      directory
          .find("USER", "", owner)
          .ifPresent(member -> SharePermissionLevels.makeOwner(session, member));
      sessions.objects().put(session.id(), session);
      entry.path("events").forEach(event -> put(event, session, sessions));
      if (entry.has("recording")) {
        record(entry.path("recording").asText(), session, owner, sessions);
      }
    }
  }

  private static void put(JsonNode event, StoredObject session, MediaSessions sessions) {
    String id = event.path("id").asText();
    long now = sessions.now().getEpochSecond();
    sessions.events().put(id, new ScheduledEvent(id, session.id(), event.path("event"), now, null));
  }

  private static void record(
      String id, StoredObject session, String username, MediaSessions sessions) {
    sessions
        .recorder()
        .start(id, session, sessions.sourcesOf(session), username, sessions.now().minus(RECORDED));
  }
}
