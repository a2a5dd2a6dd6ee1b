package io.github.hmpsdk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @Test
  void keyFile_secondStart_hasTheSamePinAndCertificate(@TempDir Path folder) {
    Path file = folder.resolve("key.pem");
    X509Certificate first;
    String pin;
    try (HmpEmulator hmp = HmpEmulator.builder().keyFile(file).start()) {
      first = hmp.certificate();
      pin = hmp.pinnedKey();
    }

    try (HmpEmulator hmp = HmpEmulator.builder().keyFile(file).start()) {
      assertThat(hmp.pinnedKey()).isEqualTo(pin);
      assertThat(hmp.certificate()).isEqualTo(first);
    }
  }

  @Test
  void keyFile_otherNames_newCertificateOfTheSameKey(@TempDir Path folder) {
    Path file = folder.resolve("key.pem");
    String pin;
    try (HmpEmulator hmp = HmpEmulator.builder().keyFile(file).start()) {
      pin = hmp.pinnedKey();
    }

    try (HmpEmulator hmp =
        HmpEmulator.builder().keyFile(file).hostName("hmp.example.com").start()) {
      assertThat(hmp.pinnedKey()).isEqualTo(pin);
      assertThat(hmp.certificate().toString()).contains("hmp.example.com");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "No POSIX modes")
  void keyFile_made_isItsOwnersOnly(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("key.pem");
    try (HmpEmulator hmp = HmpEmulator.builder().keyFile(file).start()) {
      assertThat(hmp.pinnedKey()).startsWith("sha256/");
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void keyFile_withoutKey_saysWhichFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("key.pem"), "nothing");

    assertThatIllegalStateException()
        .isThrownBy(() -> HmpEmulator.builder().keyFile(file).start())
        .withMessageContaining("key.pem");
  }
}
