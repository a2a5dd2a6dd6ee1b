package io.github.hmpsdk.samples.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.JavaProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample as a process of its own is stopped from outside, as Ctrl-C does. */
@WithEmulator
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No signals")
final class StopTest {

  private final Path folder;

  StopTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void run_stoppedInADownload_leavesNoLoginAndNoHalfFile(
      String signal, int exitCode, HmpEmulator appliance) throws Exception {
    appliance.answerTimes("downloadAsset", 9, Fault.hang(Duration.ofMinutes(1)));
    Process program = JavaProcess.startAt(appliance, "operator", Archive.class, "--into=" + folder);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> appliance.seen().count("downloadAsset") == 2);

    assertThat(JavaProcess.stop(signal, program)).isEqualTo(exitCode);
    assertThat(appliance.seen().logins()).isEqualTo(appliance.seen().logouts()).isOne();
    assertThat(folder).isDirectoryNotContaining("glob:**.zip*");
    assertThat(program.errorReader().lines()).contains("Stopped");
  }
}
