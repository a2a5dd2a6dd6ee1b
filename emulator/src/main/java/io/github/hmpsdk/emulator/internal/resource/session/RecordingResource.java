package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.dispatch.OperationGroup;
import io.github.hmpsdk.emulator.internal.dispatch.OperationHandler;
import io.github.hmpsdk.emulator.internal.message.EmulatedResponse;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.resource.Hotmarks;
import io.github.hmpsdk.emulator.internal.resource.Page;
import java.util.Map;

/** Recordings that run or are paused. */
final class RecordingResource implements OperationGroup {

  private final MediaSessions sessions;
  private final Recorder recorder;

  RecordingResource(MediaSessions sessions) {
    this.sessions = sessions;
    recorder = sessions.recorder();
  }

  @Override
  public Map<String, OperationHandler> operations() {
    return Map.of(
        "listRecordings", this::list,
        "getRecording", call -> EmulatedResponse.data(200, find(call).fields(sessions.now())),
        "updateRecording", this::update,
        "stopRecording", this::stop,
        "createRecordingHotmark", this::mark);
  }

  private EmulatedResponse list(Call call) {
    return Page.ofAnySize(call)
        .of(
            recorder.running().all().stream()
                .map(recording -> recording.listed(sessions.now()))
                .toList());
  }

  private EmulatedResponse update(Call call) {
    ActiveRecording old = find(call);
    JsonNode body = call.body();
    boolean pause = body.path("state").asText().equals("PAUSED");
    ActiveRecording recording =
        (pause ? old.paused(sessions.now()) : old.resumed(sessions.now())).withExtra(body);
    recorder.running().replace(recording.id(), recording);
    return EmulatedResponse.data(200, recording.fields(sessions.now()));
  }

  private EmulatedResponse stop(Call call) {
    recorder.stop(find(call), sessions.now());
    return EmulatedResponse.empty(200);
  }

  private EmulatedResponse mark(Call call) {
    String id = call.path("recordingId");
    if (recorder.isOver(id)) {
      throw HmpError.NO_RECORDING_ACTIVE.exception("'" + id + "' is not an active recording");
    }
    ActiveRecording recording = find(call);
    JsonNode body = call.body();
    long millis =
        body.has("timestamp")
            ? body.path("timestamp").asLong()
            : recording.length(sessions.now()).toMillis();
    return EmulatedResponse.data(
        201, Hotmarks.add(recording.hotmarks(), body, millis, call.requiredLogin().user()));
  }

  private ActiveRecording find(Call call) {
    return recorder
        .running()
        .find(call.path("recordingId"))
        .orElseThrow(HmpError.RECORDING_NOT_FOUND::exception);
  }
}
