package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is planned for a session. */
final class SessionEventResource implements OperationGroup {

  private final MediaSessions sessions;

  SessionEventResource(MediaSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSessionEvents", this::list,
        "createSessionEvent", this::create,
        "getSessionEvent", this::get,
        "updateSessionEvent", this::update);
  }

  private EmulatedResponse list(Call call) {
    StoredObject session = sessions.find(call, HmpError.SESSION_NOT_FOUND);
    List<Map<String, @Nullable Object>> listed = new ArrayList<>();
    for (ScheduledEvent event : sessions.eventsOf(session)) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>(event.fields());
      fields.put("title", session.fields().get("title"));
      listed.add(fields);
    }
    return new Page(call).of(listed);
  }

  private EmulatedResponse create(Call call) {
    StoredObject session = sessions.find(call, HmpError.SESSION_NOT_FOUND);
    JsonNode body = call.body();
    check(body);
    // What begins in this very second still takes place.
    ScheduledEvent event =
        new ScheduledEvent(UUID.randomUUID().toString(), session.id(), body, now() - 1, null);
    sessions.events().put(event.id(), event);
    return EmulatedResponse.data(201, event.fields());
  }

  private EmulatedResponse get(Call call) {
    // No row is printed for an unknown session.
    ScheduledEvent event = find(call).orElseThrow(HmpError.SCHEDULE_EVENT_NOT_FOUND::exception);
    return EmulatedResponse.data(200, event.fields());
  }

  private EmulatedResponse update(Call call) {
    sessions.find(call, HmpError.SESSION_NOT_FOUND);
    ScheduledEvent old = find(call).orElseThrow(HmpError.SCHEDULED_EVENT_NOT_FOUND::exception);
    JsonNode body = call.body();
    check(body);
    ScheduledEvent event = old.replaced(body, now());
    sessions.events().replace(event.id(), event);
    return EmulatedResponse.data(200, event.fields());
  }

  private Optional<ScheduledEvent> find(Call call) {
    return sessions
        .events()
        .find(call.path("eventId"))
        .filter(event -> event.session().equals(call.path("sessionId")));
  }

  private static void check(JsonNode body) {
    boolean weekly = body.path("type").asText().equals("weekly-recurring");
    if (weekly && body.path("typeData").path("days").isEmpty()) {
      throw HmpError.BAD_REQUEST.exception("typeData.days is required for weekly-recurring");
    }
    if (body.path("command").asText().equals("set-live") && !body.has("parameters")) {
      throw HmpError.BAD_REQUEST.exception("parameters is required for set-live");
    }
  }

  private long now() {
    return sessions.now().getEpochSecond();
  }
}
