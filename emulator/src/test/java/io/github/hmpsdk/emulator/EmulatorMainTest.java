package io.github.hmpsdk.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorMainTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, UTF_8);

  @Test
  void start_port0_printsAddressUsersAndPin() {
    try (StandaloneEmulator running = EmulatorMain.start(List.of("--port", "0"), out)) {
      HmpEmulator hmp = running.emulator();
      assertThat(printed.toString(UTF_8))
          .contains(hmp.url().toString(), "haiadmin, operator, viewer, robot", hmp.pinnedKey())
          .doesNotContain("-password", "robot-secret");
    }
  }

  @Test
  void start_noArguments_takesAnyPort() {
    try (StandaloneEmulator running = EmulatorMain.start(List.of(), out)) {
      assertThat(running.emulator().url().getPort()).isPositive();
      assertThat(running.controlUrl().getPort()).isPositive();
    }
  }

  @Test
  void start_controlPortInUse_closesTheEmulator() {
    try (StandaloneEmulator running = EmulatorMain.start(List.of(), out)) {
      String taken = String.valueOf(running.controlUrl().getPort());

      assertThatIllegalStateException()
          .isThrownBy(() -> EmulatorMain.start(List.of("--control-port", taken), out))
          .withMessageContaining(taken);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--port",
        "8443",
        "--port x",
        "--port 70000",
        "--port 1 2",
        "--help",
        "--control-port",
        "--port 0 --control-port",
        "--control-port -1"
      })
  void start_faultyArguments_areRefused(String arguments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmulatorMain.start(List.of(arguments.split(" ", -1)), out));
  }
}
