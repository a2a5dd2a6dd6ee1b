package io.github.hmpsdk.samples.support;

import io.github.hmpsdk.error.HmpException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command of a sample. What goes wrong becomes one line and an exit code: 1 when the
 * appliance, the network or the disk failed, 2 when the options are wrong. {@code --stacktrace}
 * adds the stack trace; {@code NO_COLOR} (no-color.org) is heeded by picocli.
 *
 * <p>On Ctrl-C and SIGTERM the command is stopped, and the program ends when it has closed what it
 * opened, so that no login is left behind.
 */
public final class SampleRunner {

  private static final String STACKTRACE = "--stacktrace";

  private SampleRunner() {}

  /**
   * Runs a command and ends the program if it failed.
   *
   * @param command a picocli command; {@link Stoppable} if it must not be interrupted
   * @param arguments its arguments
   */
  public static void main(Callable<Integer> command, String... arguments) {
    Runnable stop =
        command instanceof Stoppable itself ? itself::stop : Thread.currentThread()::interrupt;
    int exitCode;
    try (CtrlC ctrlC = CtrlC.calling(stop)) {
      exitCode =
          commandLine(command)
              .setExecutionExceptionHandler(
                  (failure, line, parsed) ->
                      ctrlC.isPressed() ? stopped(line) : failed(failure, line, parsed))
              .execute(arguments);
    }
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /**
   * The command, ready to be run; tests give it writers of their own first.
   *
   * @param command a picocli command
   * @return the command line
   */
  public static CommandLine commandLine(Callable<Integer> command) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    spec.addOption(
        CommandLine.Model.OptionSpec.builder(STACKTRACE)
            .type(boolean.class)
            .description("Shows where in the code a failure came from.")
            .build());
    return new CommandLine(spec).setExecutionExceptionHandler(SampleRunner::failed);
  }

  /** Whatever was cut says so in its own way, and is not at fault. */
  private static int stopped(CommandLine command) {
    command.getErr().println("Stopped");
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int failed(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    if (arguments.matchedOptionValue(STACKTRACE, false)) {
      failure.printStackTrace(command.getErr());
    }
    if (failure instanceof IllegalArgumentException) {
      command
          .getErr()
          .println(command.getColorScheme().errorText(String.valueOf(failure.getMessage())));
      command.usage(command.getErr());
      return CommandLine.ExitCode.USAGE;
    }
    if (failure instanceof HmpException || failure instanceof IOException) {
      command
          .getErr()
          .println(command.getColorScheme().errorText("Failed: " + failure.getMessage()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw failure; // a fault of the sample itself
  }
}
