package io.github.hmpsdk.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.samples.support.Pages;
import io.github.hmpsdk.samples.support.SampleRunner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuickstartTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void run_withoutOptions_tellsTheStoryOfTheReadme() throws Exception {
    assertThat(run()).as(err.toString()).isZero();

    String story = Pages.block(ProjectPages.ROOT.resolve("README.md"), "story");
    assertThat(out.toString().replaceAll(":\\d{4,5}", ":PORT")).isEqualToNormalizingNewlines(story);
  }

  @Test
  void run_realApplianceWithPin_tellsItsPart() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      int code =
          run(
              "--url=" + appliance.url(),
              "--pin=" + appliance.pinnedKey(),
              "--key=robot-key",
              "--secret=robot-secret");

      assertThat(code).as(err.toString()).isZero();
      assertThat(out.toString()).contains("Deleted it; 3 sources found");
    }
  }

  @Test
  void run_realApplianceWithCaFile_tellsItsPart(@TempDir Path folder) throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      Path pem = Files.writeString(folder.resolve("ca.pem"), appliance.certificatePem());
      int code =
          run(
              "--url=" + appliance.url(),
              "--ca-file=" + pem,
              "--user=operator",
              "--password=operator-password");

      assertThat(code).as(err.toString()).isZero();
      assertThat(appliance.seen().liveLogins()).isZero();
    }
  }

  @Test
  void run_selfSignedWithoutTrust_saysWhatToDo() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      assertThat(run("--url=" + appliance.url(), "--user=operator", "--password=x")).isEqualTo(1);

      assertThat(err.toString()).contains("certificate is not trusted").contains("pinnedKey");
    }
  }

  @Test
  void run_wrongPassword_saysSoOnce() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      int code =
          run(
              "--url=" + appliance.url(),
              "--pin=" + appliance.pinnedKey(),
              "--user=operator",
              "--password=wrong-canary");

      assertThat(code).isEqualTo(1);
      assertThat(err.toString()).contains("InvalidCredentials").doesNotContain("wrong-canary");
      assertThat(appliance.seen().failedLogins()).isEqualTo(1);
    }
  }

  @Test
  void run_urlWithoutCredentials_isAUsageError() {
    assertThat(run("--url=https://hmp.example.com")).isEqualTo(2);

    assertThat(err.toString()).contains("--user and --password, or --key and --secret");
  }

  @Test
  void run_httpUrl_isAUsageError() {
    assertThat(run("--url=http://hmp.example.com", "--user=u", "--password=p")).isEqualTo(2);

    assertThat(err.toString()).contains("url must not be http");
  }

  private int run(String... arguments) {
    return SampleRunner.commandLine(new Quickstart())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
