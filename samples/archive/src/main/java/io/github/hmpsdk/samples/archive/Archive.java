package io.github.hmpsdk.samples.archive;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Asset;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.samples.archive.Saved.Outcome;
import io.github.hmpsdk.samples.support.ApplianceOptions;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds videos, downloads and verifies them, and reports. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Saves videos that are found by category and day; a broken run goes on.",
    footer =
        "Exit codes: 0 nothing failed (what is still being processed is for the next run), 1"
            + " something failed (run it again), 2 wrong options.")
public final class Archive implements Callable<Integer> {

  @Mixin ApplianceOptions appliance = new ApplianceOptions();

  @Option(
      names = "--category",
      description = "LABEL=VALUE that a video must have; may be repeated.")
  Map<String, String> categories = new TreeMap<>();

  @Option(names = "--from", description = "First day, such as 2026-01-31, in UTC.")
  @Nullable LocalDate from;

  @Option(names = "--to", description = "Last day.")
  @Nullable LocalDate to;

  @Option(
      names = "--into",
      defaultValue = "target/archive",
      description = "Folder of the videos and reports. Default: ${DEFAULT-VALUE}")
  Path folder = Path.of("");

  @Option(
      names = "--parallel",
      defaultValue = "2",
      description = "Downloads at once, from 1 to 16.")
  int parallel;

  @Spec CommandSpec command = CommandSpec.create(); // replaced by picocli

  /**
   * Runs the sample.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    SampleRunner.main(new Archive(), arguments);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (parallel < 1 || parallel > 16) {
      throw new IllegalArgumentException("--parallel must be from 1 to 16");
    }
    if (appliance.url() != null) {
      try (HmpClient hmp = appliance.client()) {
        return save(hmp);
      }
    }
    try (HmpEmulator emulator = HmpEmulator.builder().downloadSize(2_000_000).start();
        HmpClient hmp =
            HmpClient.builder(emulator.url().toString())
                .credentials(HmpCredentials.localUser("operator", "operator-password"))
                .tls(HmpTls.pinnedKey(emulator.pinnedKey()))
                .build()) {
      return save(hmp);
    }
  }

  private int save(HmpClient hmp) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<Asset> videos = new Finder(categories, from, to).find(hmp);
    say(videos.size() + " videos found");
    Downloads downloads = new Downloads(hmp, folder, Manifest.in(folder), Bars.ofTerminal());
    List<Saved> saved = downloads.all(videos, parallel);
    saved.forEach(video -> say(line(video)));
    Reports.write(folder, saved);
    say("Reports: archive.csv and archive.html");
    return saved.stream().anyMatch(video -> video.outcome() == Outcome.FAILED) ? 1 : 0;
  }

  private static String line(Saved video) {
    return "%-6s %s: %s"
        .formatted(
            video.outcome(),
            video.title(),
            video.bytes() == 0 ? video.detail() : video.bytes() + " bytes");
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
