package io.github.hmpsdk.samples.recordsession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.Pages;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithEmulator
final class RecordSessionTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Sleeper sleeper = time -> {};

  @Test
  void run_withoutOptions_tellsTheStoryOfTheReadme() throws Exception {
    assertThat(run()).as(err.toString()).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(Pages.block(Path.of("README.md"), "story"));
  }

  @Test
  void run_loginsDropped_comesToItsEnd(HmpEmulator appliance) {
    sleeper = time -> appliance.dropLogins();

    assertThat(run(appliance, "operator")).as(err.toString()).isZero();
    assertThat(appliance.seen().count("createSession")).isEqualTo(1);
    assertThat(appliance.seen().logins()).isEqualTo(2);
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  @Test
  void run_recordingCannotStart_deletesTheSession(HmpEmulator appliance) {
    appliance.answerNext("startSessionRecording", Fault.status(500));

    assertThat(run(appliance, "operator")).isEqualTo(1);
    assertThat(err.toString()).contains("startSessionRecording");
    assertThat(out.toString()).contains("Nothing is left on the appliance");
    assertThat(appliance.seen().count("startSessionRecording")).as("POST is sent once").isOne();
    assertThat(appliance.seen().count("deleteSession")).isOne();
  }

  @Test
  void run_markFails_stopsTheRecordingAndDeletesTheSession(HmpEmulator appliance) {
    appliance.answerNext("createRecordingHotmark", Fault.status(500));

    assertThat(run(appliance, "operator")).isEqualTo(1);
    assertThat(appliance.seen().count("stopRecording")).isOne();
    assertThat(appliance.seen().count("deleteSession")).isOne();
  }

  @Test
  void run_rollbackFails_namesWhatIsLeft(HmpEmulator appliance) {
    appliance.answerNext("createRecordingHotmark", Fault.status(500));
    appliance.answerTimes("deleteSession", 9, Fault.error(400, "010000", "BadRequest", "not now"));

    assertThat(run(appliance, "operator")).isEqualTo(1);
    assertThat(out.toString()).contains("Left on the appliance: session ").contains("not now");
  }

  @Test
  void run_interrupted_takesEverythingBack(HmpEmulator appliance) {
    sleeper =
        time -> {
          throw new InterruptedException();
        };

    assertThat(run(appliance, "operator")).isEqualTo(1);
    assertThat(out.toString()).contains("Nothing is left").contains("Stopped by Ctrl-C");
    assertThat(appliance.seen().count("stopRecording")).isOne();
    assertThat(appliance.seen().count("deleteSession")).isOne();
  }

  @Test
  void run_asViewer_isToldThePermission(HmpEmulator appliance) {
    assertThat(run(appliance, "viewer")).isEqualTo(1);
    assertThat(err.toString()).contains("Sessions - CREATE").doesNotContain("viewer-password");
  }

  @Test
  void run_unknownSourceAndUser_areSaidAndTakenBack(HmpEmulator appliance) {
    assertThat(run(appliance, "operator", "--source=nowhere")).isEqualTo(1);
    assertThat(run(appliance, "operator", "--share-with=nobody")).isEqualTo(1);

    assertThat(err.toString()).contains("404").contains("There is no user \"nobody\"");
    assertThat(appliance.seen().count("deleteSession")).isEqualTo(2);
  }

  @Test
  void run_wrongSeconds_isAUsageError() {
    assertThat(run("--seconds=0")).isEqualTo(2);
    assertThat(err.toString()).contains("--seconds must be at least 1").doesNotContain("\tat ");
  }

  private int run(HmpEmulator appliance, String user, String... more) {
    List<String> arguments =
        new ArrayList<>(
            Stream.of(
                    "--url=" + appliance.url(),
                    "--pin=" + appliance.pinnedKey(),
                    "--user=" + user,
                    "--password=" + user + "-password")
                .toList());
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return SampleRunner.commandLine(new RecordSession(time -> sleeper.sleep(time)))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
