package io.github.hmpsdk.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that has all others. */
@Command(
    name = "hmp",
    mixinStandardHelpOptions = true,
    versionProvider = Hmp.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    description = "Haivision Media Platform (HMP) appliances by hand. Unofficial.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0    done",
      "  1    the appliance refused, failed or drifted, or a file could not be written",
      "  2    wrong options or arguments; nothing was sent",
      "  3    the appliance could not be reached, or is not the pinned one",
      "  4    no login: refused, or not to be had now",
      "  70   a fault of hmp itself",
      "  130  Ctrl-C, 143 SIGTERM; logins are ended first",
      "",
      "Colors: none if NO_COLOR is set.",
      "Shell completion: source <(hmp generate-completion)"
    })
final class Hmp implements Runnable {

  static final String STACKTRACE = "--stacktrace";

  @Spec CommandSpec spec = CommandSpec.create(); // replaced by picocli

  @Option(
      names = STACKTRACE,
      scope = ScopeType.INHERIT,
      description = "Show where in the code a failure came from.")
  boolean stacktrace;

  /** Before anything logs: the logger's settings are read once. */
  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Show each request and answer on standard error, secrets masked.")
  void logRequests(boolean wanted) {
    if (wanted) {
      System.setProperty("org.slf4j.simpleLogger.log.io.github.hmpsdk", "debug");
    }
  }

  static CommandLine commandLine(Shell shell) {
    CommandLine line =
        new CommandLine(new Hmp())
            .addSubcommand(new PinCommand(shell))
            .addSubcommand(new CheckCommand(shell))
            .addSubcommand(new CallCommand(shell))
            .addSubcommand(new OperationsCommand(shell))
            .addSubcommand(new EmulatorCommand(shell))
            .addSubcommand(new GenerateCompletion())
            .addSubcommand(new HelpCommand())
            .setOut(writer(shell.out()))
            .setErr(writer(shell.err()))
            .setExecutionExceptionHandler(new Failures());
    return line.setParameterExceptionHandler(new WrongUsage())
        .setExpandAtFiles(false); // @file is the body's
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, Charset.defaultCharset()), true);
  }

  /** What the jar's manifest says. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Hmp.class.getPackage().getImplementationVersion();
      return new String[] {"hmp " + (version == null ? "(not packaged)" : version)};
    }
  }
}
