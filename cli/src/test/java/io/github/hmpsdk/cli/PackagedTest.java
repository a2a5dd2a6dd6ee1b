package io.github.hmpsdk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What people have in their hands: the one jar, and the script that starts it. Runs once it is
 * packaged.
 */
@WithEmulator
final class PackagedTest {

  private static final String ESCAPE = "\u001b[";

  @Test
  void jar_alone_knowsItsVersion() throws Exception {
    assertThat(jar(Map.of(), "--version").text()).matches("hmp \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void jar_alone_logsInAndCalls(HmpEmulator hmp) throws Exception {
    Ended call = jar(Typed.at(hmp, "operator").variables, "call", "listSources");

    assertThat(call.code()).as(call.text()).isZero();
    assertThat(CliJson.MAPPER.readTree(call.text()).path("data")).hasSize(3);
    assertThat(hmp.seen().liveLogins()).isZero();
  }

  @Test
  void jar_alone_checksAndWritesThePage(HmpEmulator hmp) throws Exception {
    Ended check =
        jar(
            Typed.at(hmp, "operator").variables,
            "check",
            "--pause=0",
            "--report",
            Path.of("target", "packaged-check.html").toString());

    assertThat(check.code()).as(check.text()).isZero();
    assertThat(Path.of("target", "packaged-check.html")).content().contains("As the SDK knows it");
  }

  @Test
  void jar_noColor_winsOverAskedForColor() throws Exception {
    assertThat(jar(Map.of("CLICOLOR_FORCE", "1"), "--help").text()).contains(ESCAPE);
    assertThat(jar(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "--help").text())
        .contains("Usage: hmp")
        .doesNotContain(ESCAPE);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "A script for a POSIX shell")
  void script_ofTheClone_startsIt() throws Exception {
    Ended first = run(Map.of(), List.of("sh", "hmp", "--version"));
    Ended wrong = run(Map.of(), List.of("sh", "hmp", "no-such-command"));

    assertThat(first.text()).startsWith("hmp ").hasLineCount(1);
    assertThat(wrong.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(new File("target").list())
        .as("the archive of classes that makes it quick")
        .anyMatch(name -> name.endsWith(".jsa"));
  }

  private static Ended jar(Map<String, String> variables, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> start = List.of(java, "-jar", Path.of("target", "hmp.jar").toString());
    return run(variables, Stream.concat(start.stream(), Arrays.stream(arguments)).toList());
  }

  private static Ended run(Map<String, String> variables, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("HMP_"));
    builder.environment().remove("NO_COLOR");
    builder.environment().putAll(variables);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), text);
  }

  private record Ended(int code, String text) {}
}
