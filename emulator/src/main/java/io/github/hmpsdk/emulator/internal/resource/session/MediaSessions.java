package io.github.hmpsdk.emulator.internal.resource.session;

import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.state.State;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The sessions and what belongs to them. Their operations are carried out {@link #inTurn}, so that
 * nothing changes between a check and what follows from it. Thread-safe.
 */
final class MediaSessions {

  private final ReentrantLock turn = new ReentrantLock();
  private final Store<StoredObject> objects;
  private final Store<ScheduledEvent> events = new Store<>();
  private final Store<String> publicShares = new Store<>();
  private final Store<StoredObject> sources;
  private final Clock clock;
  private final Recorder recorder;
  private final ScheduledEventRunner runner;

  MediaSessions(State state, Clock clock, UserDirectory directory) {
    this.clock = clock;
    objects = state.sessions();
    sources = state.sources();
    recorder = new Recorder(state.assets(), directory);
    runner = new ScheduledEventRunner(this);
  }

  Store<StoredObject> objects() {
    return objects;
  }

  Store<ScheduledEvent> events() {
    return events;
  }

  /** What everybody may do with a session, by its id. */
  Store<String> publicShares() {
    return publicShares;
  }

  Recorder recorder() {
    return recorder;
  }

  Instant now() {
    return clock.instant();
  }

  /** The handler, called by one request at a time and after the events that are due. */
  OperationHandler inTurn(OperationHandler handler) {
    return call -> {
      turn.lock();
      try {
        runner.catchUp(now().getEpochSecond());
        return handler.answer(call);
      } finally {
        turn.unlock();
      }
    };
  }

  StoredObject find(Call call, HmpError otherwise) {
    return objects.find(call.path("sessionId")).orElseThrow(otherwise::exception);
  }

  /** The session, refused if its caller may not see it. */
  StoredObject findVisible(Call call) {
    StoredObject session = find(call, HmpError.SESSION_NOT_FOUND);
    if (!isVisible(session, call)) {
      throw HmpError.SESSION_HIDDEN.exception();
    }
    return session;
  }

  boolean isVisible(StoredObject session, Call call) {
    return Boolean.TRUE.equals(session.fields().get("active"))
        || SharePermissionLevels.owns(session, call.requiredLogin().user());
  }

  /** The ids of the session's sources, in their order, without those deleted since. */
  List<String> sourcesOf(StoredObject session) {
    List<?> ids = (List<?>) Objects.requireNonNull(session.fields().get("sources"), "sources");
    return ids.stream().map(String::valueOf).filter(id -> sources.find(id).isPresent()).toList();
  }

  List<ScheduledEvent> eventsOf(StoredObject session) {
    return events.all().stream().filter(event -> event.session().equals(session.id())).toList();
  }

  /** Takes the session away with all that belongs to it but its videos. */
  void remove(StoredObject session) {
    eventsOf(session).forEach(event -> events.remove(event.id()));
    publicShares.remove(session.id());
    objects.remove(session.id());
  }

  /** The session as answers show it. */
  Map<String, @Nullable Object> view(StoredObject session) {
    List<String> ids = sourcesOf(session);
    Map<String, @Nullable Object> view = new LinkedHashMap<>(session.fields());
    view.put("movieTrackCount", ids.size());
    view.put("sources", ids);
    view.put("recording", recorder.isRecording(session));
    return view;
  }
}
