package io.github.hmpsdk.samples.stbwall;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.HmpWait;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.RecordedRequest;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import io.github.hmpsdk.samples.support.Pages;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithEmulator
final class StbWallTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void run_withoutOptions_tellsTheStoryOfTheReadme() throws Exception {
    assertThat(run()).as(err.toString()).isZero();

    assertThat(Pages.withoutPorts(out.toString()))
        .isEqualToNormalizingNewlines(
            Pages.withoutPorts(Pages.block(Path.of("README.md"), "story")));
  }

  @Test
  void watch_applianceFailsAndRecovers_isUnknownAndKeepsTheBoxes(HmpEmulator appliance)
      throws Exception {
    Thread watching = watching(appliance);
    awaitLines(4);
    appliance.answerTimes("listDevices", 3, Fault.status(500));
    awaitLines(6);

    watching.interrupt();
    watching.join();

    assertThat(out.toString().lines().toList())
        .hasSize(6)
        .satisfies(lines -> assertThat(lines.get(4)).startsWith("UNKNOWN: GET /devices/stbs"))
        .last()
        .isEqualTo("The appliance answers again");
  }

  @Test
  void watch_applianceFailsAtOnce_isUnknownNotEmpty(HmpEmulator appliance) throws Exception {
    appliance.answerTimes("listDevices", 3, Fault.status(500));
    Thread watching = watching(appliance);
    awaitLines(1);

    watching.interrupt();
    watching.join();

    assertThat(out.toString()).startsWith("UNKNOWN: ");
  }

  @Test
  void send_boxThatDoesNotFollow_isSaid(HmpEmulator appliance) {
    String box = onlineBox(appliance);
    appliance.answerNext(
        "sendDeviceCommand",
        Fault.status(200)
            .body("application/json", "{\"data\":{\"type\":\"command\",\"status\":\"ok\"}}"));

    assertThat(run(appliance, "haiadmin", "send", "--within=PT0.5S", box, "standby-on"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("the appliance took the command) did not come within");
    assertThat(appliance.seen().count("sendDeviceCommand")).as("sent once").isOne();
  }

  @Test
  void send_standby_isConfirmed(HmpEmulator appliance) {
    assertThat(run(appliance, "haiadmin", "send", onlineBox(appliance), "standby-on"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("STANDBY");
  }

  @Test
  void send_reboot_isConfirmedWhenTheBoxIsAway(HmpEmulator appliance) {
    assertThat(run(appliance, "haiadmin", "send", onlineBox(appliance), "reboot"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("OFFLINE");
  }

  @Test
  void tag_withAmpersandAndSpace_isOneTag(HmpEmulator appliance) {
    assertThat(run(appliance, "haiadmin", "--tag=a & b", "--type=x\"y", "show")).isZero();

    String query =
        appliance.seen().requests().stream()
            .filter(request -> "listDevices".equals(request.operationId()))
            .map(RecordedRequest::query)
            .findFirst()
            .orElseThrow();
    assertThat(query).contains("tags=a%20%26%20b").contains("deviceTypes=%5B%22x%5C%22y%22%5D");
  }

  @Test
  void show_tag_showsOnlyItsBoxes(HmpEmulator appliance) {
    assertThat(run(appliance, "haiadmin", "--tag=H1", "show")).isZero();

    assertThat(out.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("Lobby"));
  }

  @Test
  void run_asViewer_isToldThePermission(HmpEmulator appliance) {
    assertThat(run(appliance, "viewer", "show")).isEqualTo(1);
    assertThat(err.toString()).contains("STB Administration");
  }

  @Test
  void run_wrongCommands_areUsageErrors(HmpEmulator appliance) {
    String box = onlineBox(appliance);
    for (List<String> wrong :
        List.of(
            List.of("send", box, "dance"),
            List.of("send", box, "set-volume", "101"),
            List.of("send", box, "set-volume", "loud"),
            List.of("watch", "--every=PT0S"))) {
      assertThat(run(appliance, "haiadmin", wrong.toArray(String[]::new))).isEqualTo(2);
    }
    assertThat(appliance.seen().count("sendDeviceCommand")).isZero();
    assertThat(err.toString()).contains("from 0 to 100").doesNotContain("\tat ");
  }

  private Thread watching(HmpEmulator appliance) {
    Thread watching = new Thread(() -> run(appliance, "haiadmin", "watch", "--every=PT0.01S"));
    watching.start();
    return watching;
  }

  private void awaitLines(int count) {
    HmpWait.until(() -> out.toString().lines().count(), lines -> lines >= count)
        .every(Duration.ofMillis(10))
        .get();
  }

  private String onlineBox(HmpEmulator appliance) {
    return new BoxFinder(appliance).reached();
  }

  private int run(HmpEmulator appliance, String user, String... more) {
    List<String> arguments =
        new ArrayList<>(
            Stream.of(
                    "--url=" + appliance.url(),
                    "--pin=" + appliance.pinnedKey(),
                    "--user=" + user,
                    "--password=" + user + "-password")
                .toList());
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return SampleRunner.commandLine(new StbWall())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
