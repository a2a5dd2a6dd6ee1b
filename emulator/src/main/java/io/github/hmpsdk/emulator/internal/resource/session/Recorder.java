package io.github.hmpsdk.emulator.internal.resource.session;

import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts and stops recordings; each is a video among the assets from its beginning. */
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
    ActiveRecording draft =
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
            new Store<>(),
            Map.of());
    StoredObject video = assets.find(id).orElseGet(() -> begun(draft));
    ActiveRecording recording = draft.withHotmarks(video.hotmarks());
    running.put(id, recording);
    return recording;
  }

  private StoredObject begun(ActiveRecording recording) {
    StoredObject video = RecordedVideo.of(recording);
    handOver(video, recording);
    assets.put(video.id(), video);
    return video;
  }

  void stop(ActiveRecording recording, Instant at) {
    if (running.remove(recording.id())) {
      assets.find(recording.id()).ifPresent(video -> end(video, recording, at));
    }
  }

  private void end(StoredObject video, ActiveRecording recording, Instant at) {
    video.replace(old -> RecordedVideo.finished(old, recording, at));
    if (!RecordedVideo.knowsItsSession(video)) {
      handOver(video, recording); // one of the demo, there before its recording
    }
  }

  private void handOver(StoredObject video, ActiveRecording recording) {
    video.replaceMetadata(RecordedVideo.metadata(recording));
    directory
        .find("USER", "", recording.username())
        .ifPresent(member -> SharePermissionLevels.makeOwner(video, member));
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
