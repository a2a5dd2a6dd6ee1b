package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.http.HmpTls;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Whom the client believes that it is the appliance. */
final class TlsTest {

  @Test
  void d06_selfSigned_isRefusedByDefaultAndSaysWhatToDo() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      assertThat(failure(appliance, HmpTls.systemTrust()))
          .hasMessageContaining("certificate is not trusted")
          .hasMessageContaining("HmpTls.pinnedKey");
      assertThat(appliance.seen().requests()).isEmpty();
    }
  }

  @Test
  void d06_ownCertificateAuthority_isAccepted() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      assertWorks(appliance, HmpTls.certificateAuthority(List.of(appliance.certificate())));
    }
  }

  @Test
  void d06_certificateOfAnotherHost_isRefusedThoughItsIssuerIsTrusted() {
    try (HmpEmulator appliance = HmpEmulator.builder().hostName("hmp.example.com").start()) {
      HmpTls trust = HmpTls.certificateAuthority(List.of(appliance.certificate()));

      assertThat(failure(appliance, trust)).hasMessageContaining("another host name");
    }
  }

  @Test
  void d06_pinnedKey_isAcceptedUnderAnyHostName() {
    try (HmpEmulator appliance = HmpEmulator.builder().hostName("hmp.example.com").start()) {
      assertWorks(appliance, HmpTls.pinnedKey(appliance.pinnedKey()));
    }
  }

  @Test
  void d06_anotherKeyThanThePinnedOne_isRefused() {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpEmulator other = HmpEmulator.start()) {
      assertThat(failure(appliance, HmpTls.pinnedKey(other.pinnedKey())))
          .hasMessageContaining("another key than the pinned one");
      assertThat(appliance.seen().requests()).isEmpty();
    }
  }

  @Test
  void d06_oneOfSeveralPinnedKeys_isAccepted() {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpEmulator next = HmpEmulator.start()) {
      HmpTls both = HmpTls.pinnedKey(next.pinnedKey(), appliance.pinnedKey());

      assertWorks(appliance, both);
      assertWorks(next, both);
    }
  }

  @Test
  void trust_thatChanges_retiresConnectionsOfBefore() {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpEmulator other = HmpEmulator.start()) {
      AtomicReference<HmpTls> now = new AtomicReference<>(HmpTls.pinnedKey(appliance.pinnedKey()));
      try (HmpClient hmp = client(appliance, HmpTls.changing(now::get))) {
        hmp.sources().listSources();
        now.set(HmpTls.pinnedKey(other.pinnedKey()));

        assertThat(catchThrowable(() -> hmp.sources().listSources()))
            .hasMessageContaining("another key than the pinned one");

        now.set(HmpTls.pinnedKey(appliance.pinnedKey(), other.pinnedKey()));
        assertThat(hmp.sources().listSources().getData()).isNotEmpty();
      }
    }
  }

  private static void assertWorks(HmpEmulator appliance, HmpTls trust) {
    try (HmpClient hmp = client(appliance, trust)) {
      assertThat(hmp.sources().listSources().getData()).hasSize(3);
    }
  }

  private static AuthenticationFailedException failure(HmpEmulator appliance, HmpTls trust) {
    try (HmpClient hmp = client(appliance, trust)) {
      AuthenticationFailedException failure =
          catchThrowableOfType(
              AuthenticationFailedException.class, () -> hmp.sources().listSources());
      assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      return failure;
    }
  }

  private static HmpClient client(HmpEmulator appliance, HmpTls trust) {
    return HmpClient.builder(appliance.url().toString())
        .credentials(HmpCredentials.localUser("operator", "operator-password"))
        .tls(trust)
        .build();
  }
}
