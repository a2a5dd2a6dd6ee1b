package io.github.hmpsdk.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts and stops recordings; what was stopped is a video among the assets. */
final class RecordingDesk {

  /** In the examples, the first track of a recording has this number. */
  private static final int FIRST_TRACK = 3;

  private final Store<RunningRecording> running = new Store<>();
  private final AtomicInteger recorderIds = new AtomicInteger();
  private final Store<StoredObject> assets;
  private final Directory directory;

  RecordingDesk(Store<StoredObject> assets, Directory directory) {
    this.assets = assets;
    this.directory = directory;
  }

  Store<RunningRecording> running() {
    return running;
  }

  List<RunningRecording> of(StoredObject session) {
    return running.all().stream()
        .filter(recording -> recording.session().equals(session.id()))
        .toList();
  }

  boolean isRecording(StoredObject session) {
    return !of(session).isEmpty();
  }

  RunningRecording start(
      String id, StoredObject session, List<String> sources, String username, Instant at) {
    RunningRecording recording =
        new RunningRecording(
            id,
            session.id(),
            username,
            Objects.toString(session.fields().get("title"), ""),
            Objects.toString(session.fields().get("description"), ""),
            session.metadata(),
            recorders(id, sources),
            at,
            Duration.ZERO,
            at,
            new Store<>());
    running.put(id, recording);
    return recording;
  }

  void stop(RunningRecording recording, Instant at) {
    if (running.remove(recording.id())) {
      StoredObject video = RecordedVideo.of(recording, at);
      directory
          .find("USER", "", recording.username())
          .ifPresent(member -> GrantLevels.makeOwner(video, member));
      assets.put(video.id(), video);
    }
  }

  /** Whether the id is that of a recording that has become a video. */
  boolean isOver(String id) {
    return running.find(id).isEmpty() && assets.find(id).isPresent();
  }

  private List<RunningRecording.Recorder> recorders(String recordingId, List<String> sources) {
    List<RunningRecording.Recorder> recorders = new ArrayList<>();
    for (String source : sources) {
      int track = FIRST_TRACK + recorders.size();
      recorders.add(
          new RunningRecording.Recorder(
              source,
              "asset-chunk://" + recordingId + "/" + track + "/0/0",
              String.valueOf(recorderIds.incrementAndGet())));
    }
    return List.copyOf(recorders);
  }
}
