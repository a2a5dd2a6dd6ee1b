package io.github.hmpsdk.samples.recordsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.RecordedRequest;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample as a process of its own is stopped from outside, as Ctrl-C does. */
@WithEmulator
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No signals")
final class StopTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void record_stoppedWhileRecording_takesBackAndThenLogsOut(
      String signal, int exitCode, HmpEmulator appliance) throws Exception {
    Process program = start(appliance);
    awaitCount(appliance, "createRecordingHotmark");

    assertThat(JavaProcess.stop(signal, program)).isEqualTo(exitCode);
    assertNothingIsLeft(appliance);
    assertThat(appliance.seen().requests())
        .extracting(RecordedRequest::operationId)
        .endsWith("stopRecording", "deleteSession", "logout");
    assertThat(program.inputReader().lines()).endsWith("Stopped by Ctrl-C");
  }

  @Test
  void record_stoppedTwice_takesBackAndThenLogsOut(HmpEmulator appliance) throws Exception {
    appliance.answerNext("stopRecording", Fault.hang(Duration.ofSeconds(1)));
    Process program = start(appliance);
    awaitCount(appliance, "createRecordingHotmark");

    JavaProcess.signal("INT", program);
    awaitCount(appliance, "stopRecording");

    assertThat(JavaProcess.stop("INT", program)).isEqualTo(130);
    assertNothingIsLeft(appliance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createSession", "addSessionSource", "updateSession", "stopRecording"})
  void record_stoppedInACall_takesBackWhatItBegan(String operation, HmpEmulator appliance)
      throws Exception {
    appliance.answerNext(operation, Fault.hang(Duration.ofSeconds(1)));
    Process program = start(appliance, "--seconds=1");
    awaitCount(appliance, operation);

    assertThat(JavaProcess.stop("INT", program)).isEqualTo(130);
    assertNothingIsLeft(appliance);
  }

  @Test
  void record_stoppedAsTheRecordingStarts_stopsIt(HmpEmulator appliance) throws Exception {
    appliance.answerNext("startSessionRecording", Fault.hang(Duration.ofSeconds(1)));
    Process program = start(appliance);
    awaitCount(appliance, "startSessionRecording");

    assertThat(JavaProcess.stop("INT", program)).isEqualTo(130);
    assertThat(appliance.seen().count("stopRecording")).isOne();
    assertNothingIsLeft(appliance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createRecordingHotmark", "stopRecording"})
  void record_stoppedAtAnApplianceThatHangs_logsOutAllTheSame(
      String operation, HmpEmulator appliance) throws Exception {
    appliance.answerTimes(operation, 9, Fault.hang(Duration.ofMinutes(1)));
    Process program = start(appliance, "--seconds=1");
    awaitCount(appliance, operation);

    assertThat(JavaProcess.stop("INT", program)).isEqualTo(130);
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  @Test
  void record_stoppedWhileLoggingIn_leavesNothing() throws Exception {
    try (HmpEmulator slow = HmpEmulator.builder().loginDelay(Duration.ofSeconds(1)).start()) {
      Process program = start(slow);
      awaitCount(slow, "loginLocalUser");

      assertThat(JavaProcess.stop("INT", program)).isEqualTo(130);
      assertThat(slow.seen().logins()).isOne();
      assertNothingIsLeft(slow);
    }
  }

  @Test
  void record_stoppedWhileLoggingOut_leavesNoLogin(HmpEmulator appliance) throws Exception {
    appliance.answerNext("logout", Fault.hang(Duration.ofSeconds(2)));
    Process program = start(appliance, "--seconds=1");
    awaitCount(appliance, "logout");

    assertThat(JavaProcess.stop("INT", program)).isEqualTo(130);
    assertNothingIsLeft(appliance);
  }

  private static void assertNothingIsLeft(HmpEmulator appliance) {
    assertThat(appliance.seen().count("deleteSession"))
        .isEqualTo(appliance.seen().count("createSession"));
    assertThat(appliance.seen().count("stopRecording"))
        .isEqualTo(appliance.seen().count("startSessionRecording"));
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  private static void awaitCount(HmpEmulator appliance, String operation) {
    await(operation).atMost(PATIENCE).until(() -> appliance.seen().count(operation) >= 1);
  }

  private static Process start(HmpEmulator appliance, String... arguments) throws IOException {
    return JavaProcess.startAt(
        appliance,
        "operator",
        RecordSession.class,
        arguments.length == 0 ? new String[] {"--seconds=60"} : arguments);
  }
}
