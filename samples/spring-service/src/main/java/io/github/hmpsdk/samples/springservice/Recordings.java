package io.github.hmpsdk.samples.springservice;

import io.github.hmpsdk.client.api.RecordingsApi;
import io.github.hmpsdk.client.api.SessionsApi;
import io.github.hmpsdk.client.model.SessionEvent;
import io.github.hmpsdk.client.model.SessionEventCommand;
import io.github.hmpsdk.client.model.SessionEventCreate;
import io.github.hmpsdk.client.model.SessionEventModule;
import io.github.hmpsdk.client.model.SessionEventType;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Schedules and stops recordings. The appliance keeps the schedule, so that a room is recorded even
 * while this service is down.
 */
@Service
public class Recordings {

  private final SessionsApi sessions;
  private final RecordingsApi recordings;

  Recordings(SessionsApi sessions, RecordingsApi recordings) {
    this.sessions = sessions;
    this.recordings = recordings;
  }

  List<Room> rooms() {
    return sessions.listSessions().getData().stream().map(Room::of).toList();
  }

  List<RunningRecording> running() {
    return recordings.listRecordings().getData().stream().map(RunningRecording::of).toList();
  }

  List<PlannedRecording> planned(String room) {
    return sessions.listSessionEvents(room).getData().stream()
        .filter(event -> SessionEventCommand.RECORD.equals(event.getCommand()))
        .map(PlannedRecording::of)
        .toList();
  }

  PlannedRecording plan(String room, Plan plan) {
    SessionEventCreate event =
        new SessionEventCreate()
            .title(sessions.getSession(room).getData().getTitle())
            .module(SessionEventModule.SESSION)
            .type(SessionEventType.ONE_TIME)
            .command(SessionEventCommand.RECORD)
            .startTime(plan.start())
            .duration(plan.duration())
            .active(true);
    SessionEvent planned = sessions.createSessionEvent(room, event).getData();
    return PlannedRecording.of(planned);
  }

  void stop(String recording) {
    recordings.stopRecording(recording);
  }
}
