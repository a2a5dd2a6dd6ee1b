package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.http.HmpTls;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bad input gets: its own exception, that names what was wrong and never the secret. */
final class BadInputTest {

  private static final HmpCredentials USER = HmpCredentials.localUser("operator", "a-password");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|must not be blank",
        "'   '|must not be blank",
        "hmp.example.com|must begin with https://",
        "https://|has no host",
        "https://hmp example|space or control character (U+0020) at position 11",
        "ftp://hmp.example.com|must begin with https://",
        "http://hmp.example.com|must not be http: passwords and tokens would travel in clear",
        "http://127.0.0.1|must not be http",
        "https://operator:canary@hmp.example.com|must not hold a user or password",
        "https://hmp.example.com?x=1|without a query"
      })
  void build_badAddress_saysWhatIsWrong(String url, String says) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpClient.builder(url).credentials(USER).build())
        .withMessageContaining("url")
        .withMessageContaining(says)
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
  }

  @Test
  void build_httpBeyondLoopback_isRefusedEvenForTests() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HmpClient.builder("http://192.0.2.1")
                    .allowPlainHttpOnLoopbackForTests()
                    .credentials(USER)
                    .build());
  }

  @Test
  void build_withoutCredentials_saysHowToGiveThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpClient.builder("https://hmp.example.com").build())
        .withMessageContaining("credentials are missing")
        .withMessageContaining("localUser");
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\n", "can\u0000ary", "\rcanary"})
  void credentials_secretWithControlCharacter_areRefusedByPosition(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpCredentials.localUser("operator", secret))
        .withMessageContaining("password has a control character")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpCredentials.apiKey("key", secret))
        .withMessageContaining("API secret has a control character");
  }

  @Test
  void credentials_empty_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpCredentials.localUser("", "x"))
        .withMessage("user name must not be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpCredentials.localUser("operator", ""))
        .withMessage("password must not be empty");
  }

  @Test
  void call_unknownHost_saysSo() {
    try (HmpClient hmp = HmpClient.builder("https://hmp.invalid").credentials(USER).build()) {
      AuthenticationFailedException failure =
          catchThrowableOfType(
              AuthenticationFailedException.class, () -> hmp.sources().listSources());

      assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      assertThat(failure).hasMessageContaining("unknown host").hasMessageContaining("hmp.invalid");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../admin", "..", ".", "a/b", "a%2Fb", "a?b", "a#b", "a\nb", "", "a;b", "a\\b"})
  void d05_unsafeId_isRefusedByNameBeforeAnythingIsSent(String id) {
    try (HmpClient hmp = HmpClient.builder("https://hmp.invalid").credentials(USER).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hmp.sources().getSource(id))
          .withMessageStartingWith("sourceId ");
      assertThat(hmp.loginStatus().logins()).isZero();
    }
  }

  @Test
  @SuppressWarnings("NullAway") // on purpose
  void call_nullArguments_areRefusedByName() {
    try (HmpClient hmp = HmpClient.builder("https://hmp.invalid").credentials(USER).build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hmp.sources().getSource(null))
          .withMessage("sourceId must not be empty");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hmp.sources().createSource(null))
          .withMessage("createSource: sourceCreate must not be null");
    }
  }

  @Test
  void call_bodyOutsideItsLimits_isRefusedByPropertyBeforeAnythingIsSent() throws Exception {
    try (FakeAppliance appliance = new FakeAppliance();
        HmpClient hmp =
            HmpClient.builder(appliance.url())
                .allowPlainHttpOnLoopbackForTests()
                .credentials(USER)
                .build()) {
      SourceCreate body =
          new SourceCreate().name("a").type(SourceType.UDP).multicast(false).port(70000);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> hmp.sources().createSource(body))
          .withMessageContaining("port must be at most 65535");
      assertThat(appliance.calls).hasValue(0);
      assertThat(appliance.logins).hasValue(0);
    }
  }

  @Test
  void tls_badPinOrFile_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpTls.pinnedKey("sha256/AAAA"))
        .withMessageContaining("32 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpTls.pinnedKey("md5/AAAA"))
        .withMessageContaining("sha256/");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpTls.certificateAuthority(Path.of("no-such-file.pem")))
        .withMessageContaining("no-such-file.pem");
  }
}
