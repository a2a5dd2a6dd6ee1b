package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookie of a login, in the forms that servers send it. */
final class SessionCookiesTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calypso-session-id=abc",
        "calypso-session-id=abc; Path=/; Secure; HttpOnly",
        "calypso-session-id=abc;HttpOnly;SECURE;path=/;SameSite=Lax",
        "calypso-session-id=abc; Max-Age=3600; Domain=example.com",
        "calypso-session-id=abc; Expires=Wed, 21 Oct 2099 07:28:00 GMT",
        "calypso-session-id = abc ; Path=/"
      })
  void b12_find_anyAttributesAndCase_isTheValue(String header) {
    assertThat(SessionCookies.find(List.of(header), null)).isEqualTo("abc");
  }

  @Test
  void b12_find_severalCookies_isTheLastOfItsName() {
    assertThat(
            SessionCookies.find(
                List.of(
                    "other=1",
                    "calypso-session-id=old",
                    "calypso-session-id-2=x",
                    "calypso-session-id=abc; Path=/",
                    "=broken"),
                null))
        .isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calypso-session-id=",
        "calypso-session-id=; Max-Age=0",
        "calypso-session-id=abc; Max-Age=0",
        "calypso-session-id=abc; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "Calypso-Session-Id=abc",
        "other=abc",
        ""
      })
  void b12_find_deletionOrNone_saysSo(String header) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionCookies.find(List.of(header), null))
        .withMessageContaining("sets no cookie calypso-session-id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calypso-session-id=abc; Expires=yesterday",
        "calypso-session-id=abc; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=10",
        "calypso-session-id=abc; Max-Age=99999999999999999999999",
        "calypso-session-id=abc; Max-Age=soon",
        "calypso-session-id=abc; Max-Age=+0",
        "calypso-session-id=abc; Expires=Wed, 25-Nov-26 13:00:00 GMT",
        "calypso-session-id=abc; Expires=Wed Nov 25 13:00:00 2026",
        "calypso-session-id=abc; expires=Sun, 31 Dec 9999 23:59:59 GMT",
        "calypso-session-id=abc; Expires=Wed, 99 Foo 2026 13:00:00 GMT",
        "calypso-session-id=abc; PARTITIONED; SameSite=None; SECURE; hTTPoNLY; priority=high",
        "calypso-session-id=abc; ; ;;=;==x; Domain=.Example.com; PATH=\"/\"",
        "\tcalypso-session-id\t=\tabc\t;Path=/"
      })
  void b12_find_goodByTheAnswersOwnTime_isTheValue(String header) {
    assertThat(SessionCookies.find(List.of(header), NOON)).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calypso-session-id=abc; Expires=Wed, 25 Nov 2026 12:00:00 GMT",
        "calypso-session-id=abc; Expires=Wed, 25-Nov-26 11:59:59 GMT",
        "calypso-session-id=abc; Expires=Wed Nov 25 11:59:59 2026",
        "calypso-session-id=abc; Expires=Wed, 25 Nov 2026 13:00:00 GMT; Max-Age=-1",
        "calypso-session-id=abc; MAX-AGE=000",
        "calypso-session-id=abc; max-age=10; max-age=0"
      })
  void b12_find_pastByTheAnswersOwnTime_isADeletion(String header) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionCookies.find(List.of(header), NOON));
  }

  @Test
  void b12_find_noDate_recentExpiresIsNotJudgedByTheLocalClock() {
    String header = "calypso-session-id=abc; Expires=Wed, 21 Oct 2015 07:28:00 GMT";

    assertThat(SessionCookies.find(List.of(header), null)).isEqualTo("abc");
  }

  @Test
  void b12_find_quotes_stay() {
    String found = SessionCookies.find(List.of("calypso-session-id=\"a b,c\\\"; Path=/"), null);

    assertThat(CredentialText.cookie(found)).isEqualTo("\"a b,c\\\"");
  }

  @Test
  void b12_find_deletedAfterItWasSet_isNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SessionCookies.find(
                    List.of("calypso-session-id=abc", "calypso-session-id=abc; Max-Age=0"), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00e9", "a\nb", "a;b", "a\u007f", "a\u0000"})
  void b12_cookieThatCannotBeSent_isRefusedByPosition(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CredentialText.cookie(value))
        .withMessageContaining("at position 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\u00e9", "a\nb", "a;b", "a:b"})
  void b12_tokenThatCannotBeSent_isRefusedByPosition(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CredentialText.token(value))
        .withMessageContaining("at position 1");
  }

  @Test
  void b12_token_ofAnyAllowedCharacter_isTaken() {
    assertThat(CredentialText.token("aZ09-._~+/==")).isEqualTo("aZ09-._~+/==");
  }
}
