package io.github.hmpsdk.samples.springservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.JavaProcess;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as a process of its own is stopped from outside, as Ctrl-C does. */
@WithEmulator
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No signals")
final class StopTest {

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void service_stoppedAtAnyLook_leavesNoLogin(String signal, int exitCode, HmpEmulator appliance)
      throws Exception {
    Process service =
        JavaProcess.start(
            RecorderApplication.class,
            Map.of("HMP_URL", appliance.url().toString(), "HMP_PASSWORD", "operator-password"),
            "--hmp.tls.pin=" + appliance.pinnedKey(),
            "--server.port=0",
            "--recorder.look-every=50ms");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> appliance.seen().count("listRecordings") >= 3);

    assertThat(JavaProcess.stop(signal, service)).isEqualTo(exitCode);
    assertThat(appliance.seen().logins()).isPositive();
    assertThat(appliance.seen().liveLogins()).isZero();
  }
}
