package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpWatch;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.samples.support.ApplianceOptions;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Monitors and steers set-top boxes. */
@Command(
    name = "stb-wall",
    mixinStandardHelpOptions = true,
    description = "Monitors and steers set-top boxes; without a command it shows what it can.",
    footer =
        "Exit codes: 0 done, 1 the appliance or a box did not do it, 2 wrong options or command.")
public final class StbWall implements Callable<Integer> {

  @Mixin ApplianceOptions appliance = new ApplianceOptions();

  @Option(names = "--type", description = "Only boxes of this type; may be repeated.")
  List<String> types = List.of();

  @Option(names = "--tag", description = "Only boxes with this tag; may be repeated.")
  List<String> tags = List.of();

  @Spec CommandSpec command = CommandSpec.create(); // replaced by picocli

  /**
   * Runs the sample.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    SampleRunner.main(new StbWall(), arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (appliance.url() != null) {
      return show();
    }
    try (HmpEmulator emulator = HmpEmulator.start();
        HmpClient hmp =
            HmpClient.builder(emulator.url().toString())
                .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
                .tls(HmpTls.pinnedKey(emulator.pinnedKey()))
                .build()) {
      new WallStory(emulator, hmp, this::say).run();
    }
    return 0;
  }

  @Command(description = "Shows the boxes.", mixinStandardHelpOptions = true)
  int show() {
    try (HmpClient hmp = appliance.client()) {
      boxes(hmp).look().stream().map(Box::line).forEach(this::say);
    }
    return 0;
  }

  @Command(
      description = "Shows the boxes, and tells what changes.",
      mixinStandardHelpOptions = true)
  int watch(
      @Option(names = "--every", defaultValue = "PT10S", description = "Between two looks.")
          Duration every,
      @Option(names = "--for", defaultValue = "PT1H", description = "How long.") Duration time)
      throws InterruptedException {
    try (HmpClient hmp = appliance.client();
        HmpWatch<Box> watch = boxes(hmp).watch(every)) {
      watch.addListener(event -> say(Box.line(event)));
      Thread.sleep(time.toMillis());
    }
    return 0;
  }

  @Command(
      description = "Sends a command and sees that the box follows.",
      mixinStandardHelpOptions = true)
  int send(
      @Parameters(paramLabel = "ID", description = "Id of the box.") String id,
      @Parameters(
              paramLabel = "COMMAND",
              description =
                  "mute, unmute, standby-on, standby-off, reboot, set-volume PERCENT,"
                      + " set-channel ID-OR-NAME")
          String name,
      @Parameters(paramLabel = "VALUE", arity = "0..1", defaultValue = "") String value,
      @Option(names = "--within", defaultValue = "PT30S", description = "Longest wait.")
          Duration within) {
    try (HmpClient hmp = appliance.client()) {
      TrackedCommand tracked = TrackedCommand.of(name, value, new Channels(hmp));
      say(boxes(hmp).send(id, tracked, within).line());
    }
    return 0;
  }

  private Boxes boxes(HmpClient hmp) {
    return new Boxes(hmp, types, tags);
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
