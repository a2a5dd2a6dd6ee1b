package io.github.hmpsdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes of their own are stopped from outside, as Ctrl-C does. */
@WithEmulator
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "No signals")
final class StopTest {

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void call_stoppedInTheMiddle_leavesNoLogin(String signal, int exitCode, HmpEmulator hmp)
      throws Exception {
    hmp.answerNext("listSources", Fault.hang(Duration.ofMinutes(1)));
    Process call =
        JavaProcess.start(Main.class, Typed.at(hmp, "operator").variables, "call", "listSources");
    Awaitility.await("it is logged in, and waits")
        .atMost(Duration.ofSeconds(30))
        .until(() -> hmp.seen().count("listSources") == 1 && hmp.seen().liveLogins() == 1);

    JavaProcess.signal(signal, call);

    assertThat(call.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(call.exitValue()).isEqualTo(exitCode);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void check_stoppedInTheMiddle_leavesNoLoginButAReport(
      String signal, int exitCode, HmpEmulator hmp, @TempDir Path folder) throws Exception {
    hmp.answerNext("listSources", Fault.hang(Duration.ofMinutes(1)));
    Path page = folder.resolve("check.html");
    Process check =
        JavaProcess.start(
            Main.class, Typed.at(hmp, "operator").variables, "check", "--report", page.toString());
    Awaitility.await("it waits for an answer")
        .atMost(Duration.ofSeconds(30))
        .until(() -> hmp.seen().count("listSources") == 1);

    JavaProcess.signal(signal, check);

    assertThat(check.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(check.exitValue()).isEqualTo(exitCode);
    assertThat(hmp.seen().liveLogins()).isZero();
    assertThat(page).content().contains("Ended early, stopped by hand");
  }

  @Test
  void check_stoppedWhileLoggingIn_saysSoOnItsPage(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("check.html");
    try (HmpEmulator slow = HmpEmulator.builder().loginDelay(Duration.ofSeconds(2)).start()) {
      Process check =
          JavaProcess.start(
              Main.class,
              Typed.at(slow, "operator").variables,
              "check",
              "--report",
              page.toString());
      Awaitility.await("it logs in")
          .atMost(Duration.ofSeconds(30))
          .until(() -> slow.seen().count("loginLocalUser") == 1);

      JavaProcess.signal("INT", check);

      assertThat(check.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(page).content().contains("stopped by hand");
      assertThat(slow.seen().liveLogins()).isZero();
    }
  }

  @Test
  void check_stoppedWhileWriting_cleansUp(HmpEmulator hmp) throws Exception {
    int before = hmp.sources().size();
    hmp.answerNext("updateSource", Fault.status(200).after(Duration.ofSeconds(2)));
    Process check =
        JavaProcess.start(
            Main.class,
            Typed.at(hmp, "operator").variables,
            "check",
            "--write",
            "--no-report",
            "--pause=0");
    Awaitility.await("it changes what it made")
        .atMost(Duration.ofSeconds(30))
        .until(() -> hmp.seen().count("updateSource") == 1);

    JavaProcess.signal("INT", check);

    assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(hmp.sources()).hasSize(before);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void call_stoppedWhileLoggingIn_leavesNoLogin() throws Exception {
    try (HmpEmulator slow = HmpEmulator.builder().loginDelay(Duration.ofSeconds(1)).start()) {
      Process call =
          JavaProcess.start(
              Main.class, Typed.at(slow, "operator").variables, "call", "listSources");
      Awaitility.await("it logs in")
          .atMost(Duration.ofSeconds(30))
          .until(() -> slow.seen().count("loginLocalUser") == 1);

      JavaProcess.signal("INT", call);

      assertThat(call.waitFor(20, TimeUnit.SECONDS)).isTrue();
      Awaitility.await("the login is ended, if there was one")
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(5))
          .until(() -> slow.seen().liveLogins() == 0);
    }
  }

  @Test
  void emulator_twice_hasTheSamePinAndEndsCleanly(@TempDir Path folder) throws Exception {
    String keyFile = "--key-file=" + folder.resolve("key.pem");

    assertThat(pinOfEmulator(keyFile)).startsWith("sha256/").isEqualTo(pinOfEmulator(keyFile));
  }

  private static String pinOfEmulator(String keyFile) throws Exception {
    Process emulator = JavaProcess.start(Main.class, Map.of(), "emulator", "--json", keyFile);
    JsonNode facts = CliJson.MAPPER.readTree(firstLine(emulator));
    Typed typed = new Typed();
    assertThat(typed.run("pin", facts.path("url").asText())).as(typed.err()).isZero();
    assertThat(typed.out()).contains(facts.path("pin").asText());

    JavaProcess.signal("INT", emulator);

    assertThat(emulator.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(emulator.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
    return facts.path("pin").asText();
  }

  private static String firstLine(Process process) throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    assertThat(line).isNotNull();
    return line;
  }
}
