package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Client;
import io.github.hmpsdk.auth.ApplianceAddress;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.HmpCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are taken, and what is said of the others. */
@SuppressWarnings("deprecation") // Client.Default is what Feign 13.6 and 13.13 share
final class AddressTest {

  private static final HmpCredentials USER = HmpCredentials.localUser("operator", "a-password");

  @ParameterizedTest
  @CsvSource({
    "https://hmp.example.com, https://hmp.example.com/apis",
    "' https://hmp.example.com ', https://hmp.example.com/apis",
    "HTTPS://HMP.Example.COM, https://hmp.example.com/apis",
    "https://hmp.example.com///, https://hmp.example.com/apis",
    "https://hmp.example.com/apis/, https://hmp.example.com/apis",
    "https://hmp.example.com/a%20b/apis, https://hmp.example.com/a%20b/apis",
    "https://hmp.example.com:8443, https://hmp.example.com:8443/apis",
    "https://hmp.example.com:65535, https://hmp.example.com:65535/apis",
    "https://my_hmp:8443, https://my_hmp:8443/apis",
    "https://m\u00fcnchen.example, https://xn--mnchen-3ya.example/apis",
    "https://M\u00dcNCHEN.example:444/x, https://xn--mnchen-3ya.example:444/x/apis",
    "https://mu\u0308nchen.example, https://xn--mnchen-3ya.example/apis",
    "https://192.0.2.1, https://192.0.2.1/apis",
    "https://[2001:DB8::1]:8443/, https://[2001:db8::1]:8443/apis"
  })
  void url_good_isTakenInOneForm(String url, String address) {
    try (HmpClient hmp = HmpClient.builder(url).credentials(USER).build()) {
      assertThat(hmp).hasToString("HmpClient[" + address + ", NONE]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hmp.example.com|must begin with https://",
        "hmp.example.com:8443|must begin with https://",
        "https:hmp.example.com|must begin with https://",
        "ftp://hmp.example.com|must begin with https://",
        "https://|has no host",
        "https:///apis|has no host",
        "https://:8443|has no host",
        "https://hmp.example.com:0|a number from 1 to 65535",
        "https://hmp.example.com:-1|a number from 1 to 65535",
        "https://hmp.example.com:70000|a number from 1 to 65535",
        "https://hmp.example.com:99999999999|a number from 1 to 65535",
        "https://hmp.example.com:x|a number from 1 to 65535",
        "https://hmp.example.com:|a number from 1 to 65535",
        "https://hmp.example.com:1:2|too many colons",
        "https://2001:db8::1|stands in brackets",
        "https://[2001:db8::1|without a closing bracket",
        "https://[2001:db8::1%25eth0]|zone",
        "https://[fe80::1%eth0]|zone",
        "https://[canary]|IPv6 address that is none",
        "https://[1.2.3.4]|IPv6 address that is none",
        "https://[2001:db8::1]x|between its host and its port",
        "https://127.1|IPv4 address that is none",
        "https://2130706433|IPv4 address that is none",
        "https://0x7f.0x1|IPv4 address that is none",
        "https://256.1.1.1|IPv4 address that is none",
        "https://1.2.3.04|IPv4 address that is none",
        "https://-hmp.example.com|a host that is none",
        "https://hmp..example.com|a host that is none",
        "https://hmp,example.com|a host that is none",
        "https://hmp%2eexample.com|a host that is none",
        "https://hmp.example.com.|dot at the end",
        "https://stra\u00dfe.example|xn--",
        "https://hmp\u3002example|xn--",
        "https://hmp\u200d.example|xn--",
        "https://user:canary@hmp.example.com|must not hold a user or password",
        "https://user:ca/nary@hmp.example.com|must not hold a user or password",
        "https://canary@hmp.example.com|must not hold a user or password",
        "https://hmp.example.com\\@canary|backslash at position 23",
        "https:\\\\hmp.example.com|backslash at position 6",
        "https://hmp example.com|space or control character (U+0020) at position 11",
        "'https://hmp.example.com\u0000'|U+0000",
        "'https://hmp.example.com/\u00a0x'|U+00A0",
        "https://hmp.example.com?token=canary|without a query",
        "https://hmp.example.com/apis?|without a query",
        "https://hmp.example.com/#canary|without a query or fragment",
        "https://hmp.example.com//apis|two slashes in a row",
        "https://hmp.example.com/x/../apis|. or .. in its path",
        "https://hmp.example.com/%2E%2e/apis|. or .. in its path",
        "https://hmp.example.com/ap\u00efs|percent-encoded",
        "https://hmp.example.com/a%2|percent-encoded",
        "https://hmp.example.com/{host}|percent-encoded"
      })
  void url_bad_isRefusedWithASentence(String url, String says) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HmpClient.builder(url).credentials(USER).build())
        .withMessageStartingWith("url ")
        .withMessageContaining(says)
        .withNoCause()
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("canary"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuthSession.open(url, USER, new Client.Default(null, null)))
        .withMessageStartingWith("base ")
        .withMessageContaining(says);
  }

  @Test
  void url_longHost_isRefused() {
    String label = "a".repeat(63);
    assertThat(ApplianceAddress.check("url", "https://" + label, false)).endsWith(label);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplianceAddress.check("url", "https://a" + label, false));
    String host = (label + ".").repeat(4) + "b";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplianceAddress.check("url", "https://" + host, false))
        .withMessageContaining("253");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1",
        "http://127.8.9.10",
        "http://localhost:1",
        "HTTP://LOCALHOST",
        "http://[::1]:1",
        "http://[0:0:0:0:0:0:0:1]"
      })
  void plainHttp_loopback_isTakenForTestsOnly(String url) {
    assertThat(ApplianceAddress.check("url", url, true)).startsWith("http://");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplianceAddress.check("url", url, false))
        .withMessageContaining("must not be http");
  }

  /** Some of these names mean this machine, here and now. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.1",
        "http://127.0.0.1.example.com",
        "http://localhost.localdomain",
        "http://ip6-localhost",
        "http://0.0.0.0",
        "http://[::]",
        "http://[::ffff:127.0.0.1]",
        "http://[::2]",
        "http://127_0_0_1"
      })
  void plainHttp_notLiterallyLoopback_isRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApplianceAddress.check("url", url, true))
        .withMessageContaining("must not be http");
  }
}
