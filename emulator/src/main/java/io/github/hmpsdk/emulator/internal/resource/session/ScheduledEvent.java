package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.resource.ExtraFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event of a session, and how far it has been carried out. Immutable.
 *
 * @param id its id
 * @param session the id of the session
 * @param body what a client sent
 * @param handledUntil what begins at or before this second, since the epoch, is not carried out
 * @param run what has begun and not ended yet
 */
record ScheduledEvent(
    String id, String session, JsonNode body, long handledUntil, @Nullable Run run) {

  private static final List<String> SHOWN =
      List.of(
          "module", "startTime", "duration", "type", "typeData", "command", "parameters", "active");

  private static final Set<String> KNOWN =
      Stream.concat(SHOWN.stream(), Stream.of("id", "title", "moduleId"))
          .collect(Collectors.toUnmodifiableSet());

  boolean isActive() {
    return body.path("active").asBoolean();
  }

  boolean setsLive() {
    return body.path("command").asText().equals("set-live");
  }

  boolean records() {
    return !setsLive() || body.path("parameters").path("record").asBoolean();
  }

  /** When what begins at the given second ends: never, if the event has no duration. */
  long end(long start) {
    long longest = Long.MAX_VALUE - start;
    return start + Math.min(longest, body.path("duration").asLong(longest));
  }

  ScheduledEvent replaced(JsonNode newBody, long now) {
    return new ScheduledEvent(id, session, newBody, Math.max(handledUntil, now - 1), run);
  }

  ScheduledEvent begun(long start, @Nullable String recording) {
    return new ScheduledEvent(id, session, body, start, new Run(end(start), recording));
  }

  ScheduledEvent ended() {
    return new ScheduledEvent(id, session, body, handledUntil, null);
  }

  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("moduleId", session);
    SHOWN.stream().filter(body::has).forEach(name -> fields.put(name, body.path(name)));
    fields.put("id", id);
    ExtraFields.keep(body, KNOWN, fields);
    return fields;
  }

  /**
   * Something that an event has begun.
   *
   * @param ends when it ends, in seconds since the epoch
   * @param recording the id of its recording, null if it has none
   */
  record Run(long ends, @Nullable String recording) {}
}
