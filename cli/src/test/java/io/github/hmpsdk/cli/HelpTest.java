package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.samples.support.JavaProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class HelpTest {

  private final Typed typed = new Typed();

  @Test
  void help_hmp_hasCommandsAndExitCodes() {
    assertThat(typed.run("--help")).isZero();

    assertThat(typed.out())
        .contains("pin ", "check ", "call ", "operations ", "emulator ", "generate-completion")
        .contains("Exit codes:", "  3    the appliance could not be reached", "NO_COLOR");
  }

  @Test
  void help_noArguments_isTheSame() {
    assertThat(typed.run()).isZero();

    assertThat(typed.out()).contains("Usage: hmp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pin", "check", "call", "operations", "emulator"})
  void help_ofACommand_goesToStandardOutput(String command) {
    assertThat(typed.run(command, "--help")).isZero();

    assertThat(typed.out()).contains("Usage: hmp " + command, "--stacktrace", "--json");
    assertThat(typed.err()).isEmpty();
  }

  @Test
  void help_call_saysWhichSourceWins() {
    assertThat(typed.run("call", "--help")).isZero();

    assertThat(typed.out())
        .contains("HMP_API_SECRET", "profiles.properties", "1. the options", "studio.user");
  }

  @Test
  void version_hmp_isOneLine() {
    assertThat(typed.run("--version")).isZero();

    assertThat(typed.out()).startsWith("hmp ").hasLineCount(1);
  }

  @Test
  void completion_generated_knowsCommandsAndOperations() {
    assertThat(typed.run("generate-completion")).isZero();

    assertThat(typed.out()).contains("complete -F", "emulator", "--show-secrets", "getSource");
  }

  @Test
  void command_misspelled_isAskedFor() {
    assertThat(typed.run("opertions")).isEqualTo(ExitCodes.USAGE);

    assertThat(typed.err()).contains("operations").contains("Help: hmp --help");
  }

  @Test
  void error_faultOfOurOwn_isExitCode70WithoutStackTrace() {
    CommandLine line =
        Hmp.commandLine(typed.shell())
            .addSubcommand(
                CommandLine.Model.CommandSpec.wrapWithoutInspection(
                        (Runnable)
                            () -> {
                              throw new IllegalStateException("broken");
                            })
                    .name("broken"));

    assertThat(line.execute("broken")).isEqualTo(ExitCodes.OUR_FAULT);
  }

  @Test
  void loading_helpOnly_touchesNeitherJacksonNorFeign() throws Exception {
    assertThat(JavaProcess.loadedClasses(Main.class, "--help"))
        .contains("io.github.hmpsdk.cli.Hmp")
        .noneMatch(
            name ->
                List.of("com.fasterxml", "feign.", "org.slf4j").stream()
                    .anyMatch(name::startsWith));
  }
}
