package io.github.hmpsdk.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what is true of an appliance, and where it differs from the definition. */
@Command(
    name = "check",
    description = {
      "Look at an appliance as a whole: the way there, trust, clock, login, and every operation that"
          + " only reads, tried once.",
      "One request at a time, with a pause between, none twice but after a login that was refused; it ends when the appliance is in trouble or asks"
          + " for a pause. Ends with a page, and its JSON beside it, that can be sent to others: no"
          + " secrets, and names and addresses of the site masked."
    },
    footerHeading = "%n",
    footer = {
      "Examples:",
      "  hmp check",
      "  hmp check --report studio.html --show-names",
      "  hmp check --json --no-report | jq .drift",
      "",
      "Drift becomes part of the definition by: mvn -pl spec compile exec:java@drift"
          + " -Ddrift=hmp-check.json",
      "",
      ConnectionOptions.WHICH_WINS
    })
final class CheckCommand implements Callable<Integer> {

  private final Shell shell;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "hmp-check.html",
      description =
          "Where the page is written, with the JSON beside it. Default: ${DEFAULT-VALUE}.")
  Path page = Path.of("");

  @Option(names = "--no-report", description = "Write no page.")
  boolean withoutPage;

  @Option(
      names = "--json",
      description = "Print the report as JSON, and progress on standard error.")
  boolean json;

  @Option(
      names = "--write",
      description =
          "Also make a source of its own, change it and delete it. It is cleaned up in any case.")
  boolean write;

  @Option(
      names = "--show-names",
      description = "Do not mask names and addresses of the site. Secrets are in no report.")
  boolean showNames;

  @Option(
      names = "--pause",
      paramLabel = "MILLISECONDS",
      defaultValue = "100",
      description = "Between two operations. Default: ${DEFAULT-VALUE}.")
  long pause;

  @Mixin ConnectionOptions connection = new ConnectionOptions();

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    Connection where = connection.connection(shell);
    CheckSettings settings = new CheckSettings(write, Duration.ofMillis(pause), showNames);
    PrintStream told = json ? shell.err() : shell.out();
    CheckProgress progress = new CheckProgress(told, !json && shell.terminal().isThere());
    try (StopSignal stop = StopSignal.install()) {
      CheckReport report =
          new CheckRun(where, connection.builder(where), settings, progress, stop).run();
      report.drift().forEach(drift -> progress.line("  " + drift));
      progress.line("");
      progress.line(report.verdict());
      emit(report, progress);
      return report.exitCode();
    }
  }

  /** Before anything is sent. */
  private void checkOptions() {
    if (pause < 0) {
      throw new UsageException("--pause must not be negative");
    }
    if (String.valueOf(page.getFileName()).endsWith(".json")) {
      throw new UsageException("--report: name the page; its JSON is written beside it");
    }
    if (!withoutPage && !(canBeWritten(page) && canBeWritten(CheckPage.jsonBeside(page)))) {
      throw new UsageException("--report: " + page + " or its JSON cannot be written");
    }
  }

  private static boolean canBeWritten(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : folder != null && Files.isWritable(folder);
  }

  private void emit(CheckReport report, CheckProgress progress) throws IOException {
    if (json) {
      CliJson.print(report, shell.out());
    }
    if (!withoutPage) {
      Path data = CheckPage.jsonBeside(page);
      Files.writeString(data, CliJson.pretty(report) + "\n");
      CheckPage.write(report, page);
      progress.line("Report: " + page + ", and for programs " + data);
    }
  }
}
