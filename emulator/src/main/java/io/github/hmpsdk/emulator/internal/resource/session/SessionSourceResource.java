package io.github.hmpsdk.emulator.internal.resource.session;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.Page;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources of a session. How many there may be is not documented, and not limited here. */
final class SessionSourceResource implements OperationGroup {

  private final MediaSessions sessions;
  private final Store<StoredObject> sources;

  SessionSourceResource(MediaSessions sessions, State state) {
    this.sessions = sessions;
    sources = state.sources();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listSessionSources", this::list,
        "addSessionSource", this::add,
        "removeSessionSource", this::remove);
  }

  private EmulatedResponse list(Call call) {
    List<String> ids = sessions.sourcesOf(sessions.findVisible(call));
    List<Map<String, Object>> entries = new ArrayList<>();
    for (String id : ids) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("index", entries.size());
      entry.put("sourceId", id);
      entries.add(entry);
    }
    return new Page(call).of(entries);
  }

  private EmulatedResponse add(Call call) {
    StoredObject session = sessions.findVisible(call);
    String sourceId = call.body().path("sourceId").asText();
    checkChange(session, sourceId);
    List<String> ids = new ArrayList<>(sessions.sourcesOf(session));
    if (ids.contains(sourceId)) {
      throw HmpError.SESSION_SOURCE_ALREADY_EXISTS.exception();
    }
    ids.add(sourceId);
    replace(session, ids);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("sourceId", sourceId);
    entry.put("index", ids.size() - 1);
    return EmulatedResponse.data(201, entry);
  }

  private EmulatedResponse remove(Call call) {
    StoredObject session = sessions.findVisible(call);
    String sourceId = call.path("sourceId");
    checkChange(session, sourceId);
    List<String> ids = new ArrayList<>(sessions.sourcesOf(session));
    if (!ids.remove(sourceId)) {
      throw HmpError.TRACK_NOT_FOUND.exception();
    }
    replace(session, ids);
    return EmulatedResponse.empty(200);
  }

  private void checkChange(StoredObject session, String sourceId) {
    if (sources.find(sourceId).isEmpty()) {
      throw HmpError.SOURCE_NOT_FOUND.exception();
    }
    if (sessions.recorder().isRecording(session)) {
      throw HmpError.RECORDING_IN_PROGRESS.exception();
    }
  }

  private void replace(StoredObject session, List<String> ids) {
    long now = sessions.now().getEpochSecond();
    session.replace(fields -> SessionFields.with(fields, "sources", List.copyOf(ids), now));
  }
}
