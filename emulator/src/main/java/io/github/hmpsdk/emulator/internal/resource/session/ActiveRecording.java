package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.resource.ExtraFields;
import io.github.hmpsdk.emulator.internal.state.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recording that runs or is paused. Immutable but for its HotMarks.
 *
 * @param id its id, and later that of the video
 * @param session the id of the session
 * @param username who started it
 * @param title the title of the session when it began
 * @param description the description of the session when it began
 * @param metadata the metadata of the session when it began
 * @param recorders one for each source
 * @param began when it began
 * @param done what was recorded until it was paused last
 * @param since when it began or was resumed, null while it is paused
 * @param hotmarks its HotMarks by id, which are those of its video
 * @param extra what the last PUT said that no page names
 */
record ActiveRecording(
    String id,
    String session,
    String username,
    String title,
    String description,
    List<JsonNode> metadata,
    List<Recorder> recorders,
    Instant began,
    Duration done,
    @Nullable Instant since,
    Store<Map<String, @Nullable Object>> hotmarks,
    Map<String, @Nullable Object> extra) {

  private static final Set<String> KNOWN =
      Set.of("id", "session", "username", "state", "duration", "recorders", "ctime", "title");
  private static final double MILLIS = 1000;

  Duration length(Instant now) {
    // A clock that is set back takes nothing away from what was recorded.
    return since == null || now.isBefore(since) ? done : done.plus(Duration.between(since, now));
  }

  double seconds(Instant now) {
    return length(now).toMillis() / MILLIS;
  }

  ActiveRecording paused(Instant now) {
    return with(length(now), null);
  }

  ActiveRecording resumed(Instant now) {
    return since == null ? with(done, now) : this;
  }

  /** As answers for a single recording show it. */
  Map<String, @Nullable Object> fields(Instant now) {
    return fields(now, recorders.stream().map(Recorder::fields).toList());
  }

  /** As lists show it: with the state of every recorder. */
  Map<String, @Nullable Object> listed(Instant now) {
    return fields(now, recorders.stream().map(recorder -> recorder.fields(state())).toList());
  }

  private Map<String, @Nullable Object> fields(Instant now, List<Map<String, String>> parts) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("session", session);
    fields.put("username", username);
    fields.put("state", state());
    fields.put("duration", seconds(now));
    fields.put("recorders", parts);
    fields.put("ctime", began.getEpochSecond());
    fields.put("title", title);
    fields.putAll(extra);
    return fields;
  }

  private String state() {
    return since == null ? "PAUSED" : "RECORDING";
  }

  ActiveRecording withHotmarks(Store<Map<String, @Nullable Object>> others) {
    return with(done, since, others, extra);
  }

  /** With what a PUT says that no page names, and nothing of what the last one said. */
  ActiveRecording withExtra(JsonNode body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    ExtraFields.keep(body, KNOWN, fields);
    return with(done, since, hotmarks, fields);
  }

  private ActiveRecording with(Duration newDone, @Nullable Instant newSince) {
    return with(newDone, newSince, hotmarks, extra);
  }

  private ActiveRecording with(
      Duration newDone,
      @Nullable Instant newSince,
      Store<Map<String, @Nullable Object>> newHotmarks,
      Map<String, @Nullable Object> newExtra) {
    return new ActiveRecording(
        id,
        session,
        username,
        title,
        description,
        metadata,
        recorders,
        began,
        newDone,
        newSince,
        newHotmarks,
        newExtra);
  }

  /** The recording of one source. */
  record Recorder(String source, String chunk, String id) {

    Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("source", source);
      fields.put("chunk", chunk);
      fields.put("id", id);
      return fields;
    }

    Map<String, String> fields(String state) {
      Map<String, String> fields = fields();
      fields.put("state", state);
      return fields;
    }
  }
}
