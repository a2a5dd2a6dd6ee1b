package io.github.hmpsdk.emulator.internal.resource.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.internal.login.User;
import io.github.hmpsdk.emulator.internal.login.UserDirectory;
import io.github.hmpsdk.emulator.internal.resource.Metadata;
import io.github.hmpsdk.emulator.internal.resource.SharePermissionLevels;
import io.github.hmpsdk.emulator.internal.state.Store;
import io.github.hmpsdk.emulator.internal.state.StoredObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedVideoTest {

  private static final Instant BEGAN = Instant.ofEpochSecond(1_000);

  private final UserDirectory directory =
      new UserDirectory(List.of(User.administrator("haiadmin", "haiadmin-password")));
  private final Store<StoredObject> assets = new Store<>();
  private final Recorder recorder = new Recorder(assets, directory);
  private final StoredObject session = new StoredObject(Map.of("id", "s", "title", "Title"));

  @Test
  void stop_recording_handsOverWhatItKnows() {
    session.replaceMetadata(
        List.of(
            Metadata.text("calypso:creator", "operator"),
            Metadata.text("calypso:category:Locations", "Montreal")));
    ActiveRecording recording = recorder.start("r", session, List.of("a", "b"), "haiadmin", BEGAN);
    recording.hotmarks().put("h", Map.of("id", "h"));

    recorder.stop(recording, BEGAN.plus(Duration.ofMillis(1500)));

    StoredObject video = assets.find("r").orElseThrow();
    assertThat(video.fields())
        .containsEntry("title", "Title")
        .containsEntry("duration", 1.5)
        .containsEntry("ctime", 1000L)
        .containsEntry("mtime", 1001L)
        .containsEntry("movieTrackCount", 2);
    assertThat(Metadata.values(video.metadata(), "calypso:creator")).containsExactly("haiadmin");
    assertThat(Metadata.values(video.metadata(), "calypso:recorded_from_session"))
        .containsExactly("s");
    assertThat(Metadata.values(video.metadata(), "calypso:category:Locations"))
        .containsExactly("Montreal");
    assertThat(video.hotmarks().find("h")).isPresent();
    assertThat(SharePermissionLevels.owner(video)).isEqualTo("haiadmin");
    assertThat(recorder.isOver("r")).isTrue();
  }

  @Test
  void stop_again_leavesTheVideoAsItIs() {
    ActiveRecording recording = recorder.start("r", session, List.of("a"), "haiadmin", BEGAN);
    recorder.stop(recording, BEGAN);
    StoredObject video = assets.find("r").orElseThrow();

    recorder.stop(recording, BEGAN.plusSeconds(5));

    assertThat(assets.find("r")).containsSame(video);
  }

  @Test
  void length_clockSetBack_doesNotShrink() {
    ActiveRecording recording =
        recorder
            .start("r", session, List.of("a"), "haiadmin", BEGAN)
            .paused(BEGAN.plusSeconds(3))
            .resumed(BEGAN.plusSeconds(3));

    assertThat(recording.length(BEGAN)).isEqualTo(Duration.ofSeconds(3));
  }
}
