package io.github.hmpsdk.samples.stbwall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.JavaProcess;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample as a process of its own is stopped from outside, as Ctrl-C does. */
@WithEmulator
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No signals")
final class StopTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void watch_stoppedBetweenLooks_leavesNoLogin(String signal, int exitCode, HmpEmulator appliance)
      throws Exception {
    Process watch = start(appliance, "watch", "--every=PT0.05S");
    await().atMost(PATIENCE).until(() -> appliance.seen().count("listDevices") >= 3);

    assertThat(JavaProcess.stop(signal, watch)).isEqualTo(exitCode);
    assertThat(appliance.seen().liveLogins()).isZero();
    assertThat(watch.errorReader().lines())
        .containsOnlyOnce("Stopped")
        .noneMatch(StopTest::isTrace);
  }

  @Test
  void watch_stoppedDuringALook_leavesNoLogin(HmpEmulator appliance) throws Exception {
    appliance.answerNext("listDevices", Fault.hang(Duration.ofMinutes(1)));
    Process watch = start(appliance, "watch");
    await().atMost(PATIENCE).until(() -> appliance.seen().count("listDevices") == 1);

    assertThat(JavaProcess.stop("INT", watch)).isEqualTo(130);
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  @Test
  void watch_stoppedWhileLoggingIn_leavesNoLogin() throws Exception {
    try (HmpEmulator slow = HmpEmulator.builder().loginDelay(Duration.ofSeconds(1)).start()) {
      Process watch = start(slow, "watch");
      await().atMost(PATIENCE).until(() -> slow.seen().count("loginLocalUser") == 1);

      assertThat(JavaProcess.stop("INT", watch)).isEqualTo(130);
      await("the login is ended, if there was one")
          .during(Duration.ofSeconds(2))
          .atMost(PATIENCE)
          .until(() -> slow.seen().liveLogins() == 0);
    }
  }

  @Test
  void show_stoppedWhileLoggingOut_leavesNoLogin(HmpEmulator appliance) throws Exception {
    appliance.answerNext("logout", Fault.hang(Duration.ofSeconds(2)));
    Process show = start(appliance, "show");
    await().atMost(PATIENCE).until(() -> appliance.seen().count("logout") == 1);

    assertThat(JavaProcess.stop("INT", show)).isEqualTo(130);
    assertThat(appliance.seen().liveLogins()).isZero();
  }

  @Test
  void show_stoppedInACall_saysSoInOneLine(HmpEmulator appliance) throws Exception {
    appliance.answerNext("listDevices", Fault.hang(Duration.ofMinutes(1)));
    Process show = start(appliance, "show");
    await().atMost(PATIENCE).until(() -> appliance.seen().count("listDevices") == 1);

    assertThat(JavaProcess.stop("INT", show)).isEqualTo(130);
    assertThat(appliance.seen().liveLogins()).isZero();
    assertThat(show.errorReader().lines()).containsOnlyOnce("Stopped").noneMatch(StopTest::isTrace);
  }

  private static boolean isTrace(String line) {
    return line.startsWith("\tat ");
  }

  private static Process start(HmpEmulator appliance, String... arguments) throws IOException {
    return JavaProcess.startAt(appliance, "haiadmin", StbWall.class, arguments);
  }
}
