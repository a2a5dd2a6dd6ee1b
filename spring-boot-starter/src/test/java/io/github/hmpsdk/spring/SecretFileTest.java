package io.github.hmpsdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.emulator.junit.EmulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A password in a file that is not there, or holds none. */
@ExtendWith(EmulatorExtension.class)
final class SecretFileTest {

  private final Path file;

  SecretFileTest(@TempDir Path folder) {
    file = folder.resolve("secret");
  }

  @Test
  void start_noFile_failsWithASentence(HmpEmulator appliance) {
    assertFails(appliance, "there is no such file");
  }

  @Test
  void start_folder_failsWithASentence(HmpEmulator appliance) throws IOException {
    Files.createDirectory(file);

    assertFails(appliance, "it is a folder");
  }

  @ParameterizedTest
  @CsvSource({
    "'', the file is empty",
    "'\n', the file is empty",
    "'canary\ncanary\n', the file has more than one line",
  })
  void start_fileWithoutSecret_failsWithASentence(
      String content, String problem, HmpEmulator appliance) throws IOException {
    Files.writeString(file, content);

    assertFails(appliance, problem);
  }

  @Test
  void start_fileOfBytes_failsWithASentence(HmpEmulator appliance) throws IOException {
    Files.write(file, new byte[] {(byte) 0xC3, 0x28});

    assertFails(appliance, "the file is not text in UTF-8");
  }

  @Test
  void start_hugeFile_failsWithASentence(HmpEmulator appliance) throws IOException {
    Files.writeString(file, "c".repeat(100_000));

    assertFails(appliance, "the file is too large for a secret");
  }

  @Test
  void start_noFileYet_worksOnRequest(HmpEmulator appliance) {
    application(appliance)
        .withPropertyValues("hmp.auth.check-files=false")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              Files.writeString(file, "operator-password\r\n");
              assertThat(context.getBean(HmpClient.class).sources().listSources().getData())
                  .hasSize(3);
            });
  }

  /** Right: at the first login. Wrong: when a refused password is looked at again. */
  @ParameterizedTest
  @ValueSource(strings = {"operator-password", "canary"})
  void health_fileGoneLater_isDownWithAReason(String password, HmpEmulator appliance)
      throws IOException {
    Files.writeString(file, password);
    application(appliance)
        .run(
            context -> {
              HealthContributor hmp = context.getBean(HealthContributor.class);
              if (password.equals("canary")) {
                assertThat(probe(hmp).getStatus()).isEqualTo(Status.DOWN);
              }
              Files.delete(file);

              Health health = probe(hmp);

              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.getDetails())
                  .containsEntry("secretFile", "hmp.auth.password-file: there is no such file")
                  .containsKey("reason");
              assertThat(health.getDetails().toString())
                  .doesNotContain(file.toString(), "operator", "canary", "Exception:", "\tat ");
            });
  }

  private static Health probe(HealthContributor contributor) {
    return Objects.requireNonNull(((HealthIndicator) contributor).health());
  }

  @Test
  void secret_withSpacesAtItsEnds_keepsThem() throws IOException {
    Files.writeString(file, " canary \n");

    assertThat(new SecretFile("hmp.auth.password-file", file).get()).isEqualTo(" canary ");
  }

  private void assertFails(HmpEmulator appliance, String problem) {
    application(appliance)
        .run(
            context ->
                assertThat(context)
                    .hasFailed()
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(HmpConfigurationException.class)
                    .hasMessage("hmp.auth.password-file: " + problem + ": " + file + "."));
  }

  private ApplicationContextRunner application(HmpEmulator appliance) {
    return HmpRunner.bare()
        .withPropertyValues(
            "hmp.url=" + appliance.url(),
            "hmp.auth.username=operator",
            "hmp.auth.password-file=" + file,
            "hmp.tls.pin=" + appliance.pinnedKey());
  }
}
