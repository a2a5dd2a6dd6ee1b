package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Recordings that run or are paused. */
final class RecordingResource implements Resource {

  private final MediaSessions sessions;
  private final RecordingDesk desk;

  RecordingResource(MediaSessions sessions) {
    this.sessions = sessions;
    desk = sessions.recordings();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listRecordings", this::list,
        "getRecording", call -> Answer.data(200, find(call).fields(sessions.now())),
        "updateRecording", this::update,
        "stopRecording", this::stop,
        "createRecordingHotmark", this::mark);
  }

  private Answer list(Call call) {
    return Page.ofAnySize(call)
        .of(
            desk.running().all().stream()
                .map(recording -> recording.listed(sessions.now()))
                .toList());
  }

  private Answer update(Call call) {
    RunningRecording old = find(call);
    boolean pause = call.body().path("state").asText().equals("PAUSED");
    RunningRecording recording = pause ? old.paused(sessions.now()) : old.resumed(sessions.now());
    desk.running().replace(recording.id(), recording);
    return Answer.data(200, recording.fields(sessions.now()));
  }

  private Answer stop(Call call) {
    desk.stop(find(call), sessions.now());
    return Answer.empty(200);
  }

  private Answer mark(Call call) {
    String id = call.path("recordingId");
    if (desk.isOver(id)) {
      throw HmpError.NO_RECORDING_ACTIVE.refusal("'" + id + "' is not an active recording");
    }
    RunningRecording recording = find(call);
    JsonNode body = call.body();
    long millis =
        body.has("timestamp")
            ? body.path("timestamp").asLong()
            : recording.length(sessions.now()).toMillis();
    return Answer.data(
        201, Hotmarks.add(recording.hotmarks(), body, millis, call.requiredLogin().user()));
  }

  private RunningRecording find(Call call) {
    return desk.running()
        .find(call.path("recordingId"))
        .orElseThrow(HmpError.RECORDING_NOT_FOUND::refusal);
  }
}
