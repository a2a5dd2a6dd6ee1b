package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.HmpCalls;
import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpWaits;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.client.model.AssetPublicShareCreate;
import io.github.hmpsdk.client.model.Recording;
import io.github.hmpsdk.client.model.RecordingHotmarkCreate;
import io.github.hmpsdk.client.model.Session;
import io.github.hmpsdk.client.model.SessionCreate;
import io.github.hmpsdk.client.model.SessionRecordingCreate;
import io.github.hmpsdk.client.model.SessionRecordingSource;
import io.github.hmpsdk.client.model.SessionSourceCreate;
import io.github.hmpsdk.client.model.SessionUpdate;
import io.github.hmpsdk.client.model.ShareCreate;
import io.github.hmpsdk.client.model.ShareType;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.User;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * From a new session to a published video. Each call is made once: the SDK repeats what may be
 * repeated, and a POST that may have arrived is not sent again. Ctrl-C stops it between two calls.
 */
final class RecordingWorkflow {

  private static final Duration LONGEST_ROLLBACK_CALL = Duration.ofSeconds(5);

  private final HmpClient hmp;
  private final HmpCalls brief; // what takes back must not keep a stopped program long
  private final Sleeper sleeper;
  private final Consumer<String> say;
  private final Rollback rollback;
  private final Stop stop;

  RecordingWorkflow(
      HmpClient hmp, Sleeper sleeper, Consumer<String> say, Rollback rollback, Stop stop) {
    this.hmp = hmp;
    this.brief = hmp.with(CallOptions.within(LONGEST_ROLLBACK_CALL));
    this.sleeper = sleeper;
    this.say = say;
    this.rollback = rollback;
    this.stop = stop;
  }

  void run(RecordingRequest request) throws InterruptedException {
    List<String> sources = sources(request);
    Session session = create(request.title());
    for (String source : sources) {
      add(session, source);
    }
    goLive(session);
    Recording recording = record(session, sources);
    for (String title : request.marks()) {
      mark(recording, title);
    }
    Asset video = end(stop.whileWaiting(() -> after(request.time(), recording)));
    if (request.shareWith() != null) {
      share(video, request.shareWith());
    }
    publish(video);
    if (!request.keepSession()) {
      hmp().sessions().deleteSession(session.getId());
      say.accept("Deleted the session; the video stays");
    }
    rollback.done();
  }

  /** The appliance, for one more call. */
  private HmpClient hmp() throws InterruptedException {
    stop.check();
    return hmp;
  }

  private List<String> sources(RecordingRequest request) throws InterruptedException {
    if (!request.sources().isEmpty()) {
      return request.sources();
    }
    return hmp().sources().listSources().getData().stream().map(Source::getId).limit(2).toList();
  }

  private Session create(String title) throws InterruptedException {
    Session session = hmp().sessions().createSession(new SessionCreate().title(title)).getData();
    rollback.push(
        "session " + session.getId(), () -> brief.sessions().deleteSession(session.getId()));
    say.accept("Created the session \"" + session.getTitle() + "\"");
    return session;
  }

  private void add(Session session, String source) throws InterruptedException {
    hmp().sessions().addSessionSource(session.getId(), new SessionSourceCreate().sourceId(source));
    say.accept("Added \"" + hmp().sources().getSource(source).getData().getName() + "\"");
  }

  /** Read, change, write back: what is not meant to change is sent as it was. */
  private void goLive(Session session) throws InterruptedException {
    Session read = hmp().sessions().getSession(session.getId()).getData();
    hmp().sessions().updateSession(session.getId(), SessionUpdate.from(read).active(true));
    Session live = stop.whileWaiting(HmpWaits.sessionLive(hmp, session.getId())::get);
    say.accept("\"" + live.getTitle() + "\" is live");
  }

  private Recording record(Session session, List<String> sources) throws InterruptedException {
    List<SessionRecordingSource> recorders =
        sources.stream().map(source -> new SessionRecordingSource().source(source)).toList();
    Recording recording =
        hmp()
            .sessions()
            .startSessionRecording(
                session.getId(), new SessionRecordingCreate().recorders(recorders))
            .getData();
    rollback.push(
        "recording " + recording.getId(),
        () -> brief.recordings().stopRecording(recording.getId()));
    say.accept("Recording " + recorders.size() + " sources");
    return recording;
  }

  private void mark(Recording recording, String title) throws InterruptedException {
    hmp()
        .recordings()
        .createRecordingHotmark(
            recording.getId(), new RecordingHotmarkCreate().title(title).timestamp(Duration.ZERO));
    say.accept("Marked \"" + title + "\"");
  }

  private Recording after(Duration time, Recording recording) throws InterruptedException {
    sleeper.sleep(time);
    return recording;
  }

  private Asset end(Recording recording) throws InterruptedException {
    hmp().recordings().stopRecording(recording.getId());
    rollback.done();
    Asset video = stop.whileWaiting(HmpWaits.assetOf(hmp, recording)::get);
    say.accept("Stopped; the video is there");
    return video;
  }

  private void share(Asset video, String name) throws InterruptedException {
    User user =
        hmp().users().allUsers().stream()
            .filter(one -> name.equals(one.getUsername()))
            .findFirst()
            .orElseThrow(() -> new WorkflowException("There is no user \"" + name + "\""));
    ShareCreate share =
        new ShareCreate().id(user.getId()).shareType(ShareType.USER).permission("WATCH");
    hmp().assets().createAssetShare(video.getId(), share);
    say.accept("Shared it with " + name);
  }

  private void publish(Asset video) throws InterruptedException {
    hmp()
        .assets()
        .createAssetPublicShare(video.getId(), new AssetPublicShareCreate().permission("WATCH"));
    say.accept("Published it: whoever has the link may watch");
  }
}
