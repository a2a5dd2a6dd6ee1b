package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.WithEmulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where address, user, secret and trust come from, seen from {@code hmp call getLocalLogin}. */
@WithEmulator
final class ConnectionTest {

  private static final String[] WHO = {"call", "getLocalLogin"};

  @Test
  void environment_complete_logsIn(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");

    assertThat(typed.run(WHO)).as(typed.err()).isZero();
    assertThat(typed.out()).contains("\"operator\"");
  }

  @Test
  void options_besideEnvironment_win(HmpEmulator hmp, @TempDir Path folder) throws IOException {
    Path password = Files.writeString(folder.resolve("p"), "viewer-password\n");
    Typed typed = Typed.at(hmp, "operator");

    assertThat(typed.run("call", "getLocalLogin", "--user=viewer", "--password-file=" + password))
        .as(typed.err())
        .isZero();
    assertThat(typed.out()).contains("\"viewer\"");
  }

  @Test
  void option_otherUser_getsNoSecretOfTheEnvironments(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");

    assertThat(typed.run("call", "getLocalLogin", "--user=viewer")).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("No secret").doesNotContain("operator-password");
    assertThat(hmp.seen().requests()).isEmpty();
  }

  @Test
  void option_otherAppliance_getsNoSecretOfTheEnvironments(HmpEmulator hmp) {
    try (HmpEmulator other = HmpEmulator.start()) {
      Typed typed = Typed.at(hmp, "operator");

      assertThat(
              typed.run(
                  "call",
                  "getLocalLogin",
                  "--url=" + other.url(),
                  "--pin=" + other.pinnedKey(),
                  "--user=operator"))
          .isEqualTo(ExitCodes.USAGE);
      assertThat(typed.err()).contains("No secret for " + other.url());
      assertThat(other.seen().requests()).isEmpty();
    }
  }

  @Test
  void terminal_noSecretAnywhere_isAsked(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "viewer").answering("viewer-password");
    typed.variables.remove("HMP_PASSWORD");

    assertThat(typed.run(WHO)).as(typed.err()).isZero();
  }

  @Test
  void apiKey_inTheEnvironment_logsIn(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.keySet().removeAll(Map.of("HMP_USER", "", "HMP_PASSWORD", "").keySet());
    typed.variables.put("HMP_API_KEY", "robot-key");
    typed.variables.put("HMP_API_SECRET", "robot-secret");

    assertThat(typed.run("call", "getKeyLogin")).as(typed.err()).isZero();
  }

  @Test
  void userAndKey_inOneSource_areTooMany(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.put("HMP_API_KEY", "robot-key");

    assertThat(typed.run(WHO)).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("not both");
  }

  @Test
  void caFile_ofTheAppliance_isTrusted(HmpEmulator hmp, @TempDir Path folder) throws IOException {
    Path pem = Files.writeString(folder.resolve("ca.pem"), hmp.certificatePem());
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.remove("HMP_PIN");
    typed.variables.put("HMP_CA_FILE", pem.toString());

    assertThat(typed.run(WHO)).as(typed.err()).isZero();
  }

  @Test
  void noTrust_selfSigned_saysHowToPin(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");
    typed.variables.remove("HMP_PIN");

    assertThat(typed.run(WHO)).isEqualTo(ExitCodes.NOT_REACHED);
    assertThat(typed.err()).contains("hmp pin").doesNotContain("\tat ");
    assertThat(hmp.seen().requests()).isEmpty();
  }

  @Test
  void profile_named_winsOverEnvironment(HmpEmulator hmp, @TempDir Path home) throws IOException {
    write(home, profile(hmp, "studio", "viewer"));
    Typed typed = Typed.at(hmp, "operator").atHome(home);

    assertThat(typed.run("call", "getLocalLogin", "--profile=studio")).as(typed.err()).isZero();
    assertThat(typed.out()).contains("\"viewer\"");
  }

  @Test
  void profile_default_fillsWhatTheEnvironmentLeaves(HmpEmulator hmp, @TempDir Path home)
      throws IOException {
    write(home, profile(hmp, "default", "viewer"));

    assertThat(new Typed().atHome(home).run(WHO)).isZero();
  }

  @Test
  void profile_xdgConfigHome_isLookedAt(HmpEmulator hmp, @TempDir Path home) throws IOException {
    write(home, profile(hmp, "default", "viewer"));
    Typed typed = new Typed();
    typed.variables.put("XDG_CONFIG_HOME", home.resolve(".config").toString());

    assertThat(typed.run(WHO)).as(typed.err()).isZero();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "No POSIX modes")
  void profile_othersCanReadIt_isRefused(HmpEmulator hmp, @TempDir Path home) throws IOException {
    Path file = write(home, profile(hmp, "default", "viewer"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Typed typed = new Typed().atHome(home);

    assertThat(typed.run(WHO)).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("chmod 600 " + file).doesNotContain("viewer-password");
  }

  @Test
  void profile_misspelled_isTold(HmpEmulator hmp, @TempDir Path home) throws IOException {
    write(home, profile(hmp, "studio", "viewer"));
    Typed typed = new Typed().atHome(home);

    assertThat(typed.run("call", "getLocalLogin", "--profile=stuido")).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("did you mean studio?");
  }

  @Test
  void profile_unknownKey_isTold(@TempDir Path home) throws IOException {
    write(home, "default.urll = https://hmp.example.com\n");
    Typed typed = new Typed().atHome(home);

    assertThat(typed.run(WHO)).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("did you mean url?");
  }

  @Test
  void secret_asArgument_isNotRepeated(HmpEmulator hmp) {
    Typed typed = Typed.at(hmp, "operator");

    assertThat(typed.run("call", "getLocalLogin", "--password", "hunter2"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("--password-file").doesNotContain("hunter2");
  }

  @Test
  void nothing_given_saysWhatIsMissing() {
    Typed typed = new Typed();

    assertThat(typed.run(WHO)).isEqualTo(ExitCodes.USAGE);
    assertThat(typed.err()).contains("--url, HMP_URL");
  }

  private static String profile(HmpEmulator hmp, String name, String user) {
    return """
    %1$s.url = %2$s
    %1$s.pin = %3$s
    %1$s.user = %4$s
    %1$s.password = %4$s-password
    """
        .formatted(name, hmp.url(), hmp.pinnedKey(), user);
  }

  private static Path write(Path home, String text) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config").resolve("hmp"));
    Path file = Files.writeString(folder.resolve("profiles.properties"), text);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }
}
