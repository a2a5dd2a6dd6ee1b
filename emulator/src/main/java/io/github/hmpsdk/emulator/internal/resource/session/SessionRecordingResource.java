package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.Metadata;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is being recorded from a session, and what was. */
final class SessionRecordingResource implements OperationGroup {

  private final MediaSessions sessions;
  private final Store<StoredObject> assets;

  SessionRecordingResource(MediaSessions sessions, State state) {
    this.sessions = sessions;
    assets = state.assets();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSessionRecordings", this::list,
        "startSessionRecording", this::start,
        "listSessionAssets", this::assets);
  }

  private EmulatedResponse list(Call call) {
    StoredObject session = sessions.find(call, HmpError.SESSION_NOT_FOUND);
    return new Page(call)
        .of(
            sessions.recorder().of(session).stream()
                .map(recording -> recording.listed(sessions.now()))
                .toList());
  }

  /** A second recording runs beside the first: no error is printed for it. */
  private EmulatedResponse start(Call call) {
    StoredObject session = sessions.findVisible(call);
    List<String> recorded = wanted(sessions.sourcesOf(session), call.body().path("recorders"));
    if (recorded.isEmpty()) {
      throw HmpError.SESSION_HAS_NO_SOURCE.exception();
    }
    ActiveRecording recording =
        sessions
            .recorder()
            .start(
                UUID.randomUUID().toString(),
                session,
                recorded,
                call.requiredLogin().user().name(),
                sessions.now());
    return EmulatedResponse.data(201, recording.fields(sessions.now()));
  }

  /** All sources if none is named; a named one that the session does not have is passed over. */
  private static List<String> wanted(List<String> sources, JsonNode recorders) {
    if (recorders.isEmpty()) {
      return sources;
    }
    Set<String> named = new HashSet<>();
    recorders.forEach(recorder -> named.add(recorder.path("source").asText()));
    return sources.stream().filter(named::contains).toList();
  }

  private EmulatedResponse assets(Call call) {
    // No row is printed for an unknown session; it is not an empty list on any other page.
    String id = sessions.find(call, HmpError.SESSION_NOT_FOUND).id();
    List<Map<String, @Nullable Object>> videos =
        assets.all().stream()
            .filter(
                video ->
                    Metadata.values(video.metadata(), Metadata.RECORDED_FROM_SESSION).contains(id))
            .map(StoredObject::fields)
            .toList();
    return Page.ofAnySize(call).of(videos);
  }
}
