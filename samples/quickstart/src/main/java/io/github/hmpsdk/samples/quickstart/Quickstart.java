package io.github.hmpsdk.samples.quickstart;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.client.model.SourceUpdate;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.samples.support.ApplianceOptions;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Shows what the SDK takes off a program's hands: both logins, a lost login, a missing permission,
 * logout. Talks to an emulated appliance that it starts itself, or with {@code --url} to a real
 * one.
 */
@Command(
    name = "quickstart",
    mixinStandardHelpOptions = true,
    description = "Tells the story of a client and an HMP appliance, a line for each step.",
    footer =
        "Exit codes: 0 told to the end, 1 the appliance or the network failed, 2 wrong options.")
public final class Quickstart implements Callable<Integer> {

  @Mixin ApplianceOptions options = new ApplianceOptions();

  @Spec CommandSpec command = CommandSpec.create(); // replaced by picocli

  private int step;

  /**
   * Runs the sample.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    SampleRunner.main(new Quickstart(), arguments);
  }

  @Override
  public Integer call() {
    if (options.url() == null) {
      withEmulator();
    } else {
      withAppliance();
    }
    return CommandLine.ExitCode.OK;
  }

  private void withEmulator() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      String address = appliance.url().toString();
      HmpTls trust = HmpTls.pinnedKey(appliance.pinnedKey());
      say("Emulated appliance at " + address);

      HmpCredentials operator = HmpCredentials.localUser("operator", "operator-password");
      try (HmpClient hmp = HmpClient.builder(address).credentials(operator).tls(trust).build()) {
        lifeOfASource(hmp);
        appliance.dropLogins();
        say("The appliance ended every login");
        useAgain(hmp);
      }
      say("Logged out: " + appliance.seen().liveLogins() + " logins left at the appliance");

      HmpCredentials viewer = HmpCredentials.localUser("viewer", "viewer-password");
      try (HmpClient hmp = HmpClient.builder(address).credentials(viewer).tls(trust).build()) {
        tryWithoutPermission(hmp);
      }

      HmpCredentials robot = HmpCredentials.apiKey("robot-key", "robot-secret");
      try (HmpClient hmp = HmpClient.builder(address).credentials(robot).tls(trust).build()) {
        say("With a Bearer token, " + sources(hmp));
        appliance.expireTokens();
        say("The token expired");
        useAgain(hmp);
      }
    }
    say("Done");
  }

  private void withAppliance() {
    try (HmpClient hmp = options.client()) {
      say("Appliance at " + options.url());
      lifeOfASource(hmp);
    }
    say("Logged out");
  }

  private void lifeOfASource(HmpClient hmp) {
    say("Software " + hmp.system().getSystemVersion().getData().getVersion());
    say("Logged in; " + sources(hmp));

    SourceCreate wanted =
        new SourceCreate()
            .name("Quickstart camera")
            .type(SourceType.UDP)
            .host("239.1.2.3")
            .port(4900)
            .multicast(true);
    Source created = hmp.sources().createSource(wanted).getData();
    say("Created \"" + created.getName() + "\"");

    Source read = hmp.sources().getSource(created.getId()).getData();
    say("Read it: " + read.getType() + " on port " + read.getPort());

    SourceUpdate edited = SourceUpdate.from(read).description("edited");
    Source updated = hmp.sources().updateSource(read.getId(), edited).getData();
    say(
        "Edited its description to \""
            + updated.getDescription()
            + "\", port still "
            + updated.getPort());

    hmp.sources().deleteSource(created.getId());
    say("Deleted it; " + sources(hmp));
  }

  private void useAgain(HmpClient hmp) {
    String found = sources(hmp);
    say("The next call just worked: " + found + ", " + hmp.loginStatus().logins() + " logins made");
  }

  private void tryWithoutPermission(HmpClient hmp) {
    try {
      hmp.sources()
          .createSource(new SourceCreate().name("x").type(SourceType.UDP).multicast(false).port(1));
      say("A viewer may create sources?");
    } catch (PermissionDeniedException denied) {
      say("A viewer is told: needs permission \"" + denied.permission() + "\"");
    }
  }

  private static String sources(HmpClient hmp) {
    return hmp.sources().listSources().getData().size() + " sources found";
  }

  private void say(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.printf("%2d. %s%n", ++step, line);
    out.flush();
  }
}
