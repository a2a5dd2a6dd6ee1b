package io.github.hmpsdk.emulator.internal.resource.session;

import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts and stops recordings; what was stopped is a video among the assets. */
final class Recorder {

  /** In the examples, the first track of a recording has this number. */
  private static final int FIRST_TRACK = 3;

  private final Store<ActiveRecording> running = new Store<>();
  private final AtomicInteger recorderIds = new AtomicInteger();
  private final Store<StoredObject> assets;
  private final UserDirectory directory;

  Recorder(Store<StoredObject> assets, UserDirectory directory) {
    this.assets = assets;
    this.directory = directory;
  }

  Store<ActiveRecording> running() {
    return running;
  }

  List<ActiveRecording> of(StoredObject session) {
    return running.all().stream()
        .filter(recording -> recording.session().equals(session.id()))
        .toList();
  }

  boolean isRecording(StoredObject session) {
    return !of(session).isEmpty();
  }

  ActiveRecording start(
      String id, StoredObject session, List<String> sources, String username, Instant at) {
    ActiveRecording recording =
        new ActiveRecording(
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

  void stop(ActiveRecording recording, Instant at) {
    if (running.remove(recording.id())) {
      StoredObject video = RecordedVideo.of(recording, at);
      directory
          .find("USER", "", recording.username())
          .ifPresent(member -> SharePermissionLevels.makeOwner(video, member));
      assets.put(video.id(), video);
    }
  }

  /** Whether the id is that of a recording that has become a video. */
  boolean isOver(String id) {
    return running.find(id).isEmpty() && assets.find(id).isPresent();
  }

  private List<ActiveRecording.Recorder> recorders(String recordingId, List<String> sources) {
    List<ActiveRecording.Recorder> recorders = new ArrayList<>();
    for (String source : sources) {
      int track = FIRST_TRACK + recorders.size();
      recorders.add(
          new ActiveRecording.Recorder(
              source,
              "asset-chunk://" + recordingId + "/" + track + "/0/0",
              String.valueOf(recorderIds.incrementAndGet())));
    }
    return List.copyOf(recorders);
  }
}
