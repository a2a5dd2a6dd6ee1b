package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.samples.support.ApplianceOptions;
import io.github.hmpsdk.samples.support.Poller;
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

  private final Poller poller;

  StbWall(Poller poller) {
    this.poller = poller;
  }

  /**
   * Runs the sample.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    SampleRunner.main(new StbWall(Poller.SYSTEM), arguments);
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
      new WallStory(emulator, hmp, poller, this::say).run();
    }
    return 0;
  }

  @Command(description = "Shows the boxes.", mixinStandardHelpOptions = true)
  int show() {
    try (HmpClient hmp = appliance.client()) {
      new Boxes(hmp, poller).look(types, tags).lines().forEach(this::say);
    }
    return 0;
  }

  @Command(
      description = "Looks again and again, and tells what changed.",
      mixinStandardHelpOptions = true)
  int watch(
      @Option(names = "--every", defaultValue = "10", description = "Seconds between two looks.")
          int seconds,
      @Option(names = "--times", defaultValue = "360", description = "How many looks.") int times)
      throws InterruptedException {
    if (seconds < 1 || times < 1) {
      throw new IllegalArgumentException("--every and --times must be at least 1");
    }
    try (HmpClient hmp = appliance.client()) {
      Boxes boxes = new Boxes(hmp, poller);
      Wall before = boxes.lookAgain(Wall.of(List.of()), types, tags);
      before.lines().forEach(this::say);
      for (int look = 1; look < times; look++) {
        poller.sleeper().sleep(Duration.ofSeconds(seconds));
        Wall now = boxes.lookAgain(before, types, tags);
        now.changesSince(before).forEach(this::say);
        before = now;
      }
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
      @Parameters(paramLabel = "VALUE", arity = "0..1", defaultValue = "") String value)
      throws InterruptedException {
    try (HmpClient hmp = appliance.client()) {
      say(
          new Boxes(hmp, poller)
              .send(id, TrackedCommand.of(name, value, new Channels(hmp)))
              .line());
    }
    return 0;
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
