package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.samples.support.ApplianceOptions;
import io.github.hmpsdk.samples.support.SampleRunner;
import io.github.hmpsdk.samples.support.Stoppable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a session, records it, marks, shares and publishes the video. */
@Command(
    name = "record-session",
    mixinStandardHelpOptions = true,
    description = "Creates a session, records it, marks, shares and publishes the video.",
    footer =
        "Exit codes: 0 published, 1 the appliance or the network failed, 2 wrong options."
            + " What was begun is taken back when it fails, or on Ctrl-C.")
public final class RecordSession implements Callable<Integer>, Stoppable {

  @Mixin ApplianceOptions appliance = new ApplianceOptions();

  @Option(names = "--title", defaultValue = "Morning round", description = "Of the session.")
  String title = "";

  @Option(names = "--source", description = "Id of a source; may be repeated. Else the first two.")
  List<String> sources = List.of();

  @Option(names = "--seconds", defaultValue = "1", description = "How long is recorded.")
  int seconds;

  @Option(names = "--mark", defaultValue = "Start", description = "Title of a HotMark; repeatable.")
  List<String> marks = List.of();

  @Option(names = "--share-with", description = "Name of a user who may watch the video.")
  @Nullable String shareWith;

  @Option(names = "--keep", description = "Keeps the session.")
  boolean keep;

  @Spec CommandSpec command = CommandSpec.create(); // replaced by picocli

  private final Sleeper sleeper;
  private final Stop stop = new Stop(Thread.currentThread());

  RecordSession(Sleeper sleeper) {
    this.sleeper = sleeper;
  }

  /**
   * Runs the sample.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    SampleRunner.main(new RecordSession(time -> Thread.sleep(time.toMillis())), arguments);
  }

  @Override
  public Integer call() {
    if (seconds < 1) {
      throw new IllegalArgumentException("--seconds must be at least 1");
    }
    if (appliance.url() != null) {
      try (HmpClient hmp = client(appliance.builder())) {
        return record(hmp, shareWith);
      }
    }
    try (HmpEmulator emulator = HmpEmulator.start();
        HmpClient hmp =
            client(
                HmpClient.builder(emulator.url().toString())
                    .credentials(HmpCredentials.localUser("operator", "operator-password"))
                    .tls(HmpTls.pinnedKey(emulator.pinnedKey())))) {
      return record(hmp, shareWith == null ? "viewer" : shareWith);
    }
  }

  /** Logs out when it is closed: on Ctrl-C not before everything was taken back. */
  private static HmpClient client(HmpClientBuilder builder) {
    return builder.logoutAtShutdown(false).build();
  }

  private int record(HmpClient hmp, @Nullable String watcher) {
    RecordingRequest request =
        new RecordingRequest(title, sources, Duration.ofSeconds(seconds), marks, watcher, keep);
    return new RollbackRunner(hmp, sleeper, this::say, stop).run(request) ? 0 : 1;
  }

  @Override
  public void stop() {
    stop.ask();
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
