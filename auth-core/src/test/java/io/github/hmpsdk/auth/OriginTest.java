package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see a credential: what is odd may not. */
final class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://hmp.example.com, https://hmp.example.com/apis/sources",
    "https://hmp.example.com, https://hmp.example.com",
    "https://hmp.example.com, https://hmp.example.com:443/apis",
    "https://hmp.example.com:443/apis, https://hmp.example.com?x=1",
    "https://hmp.example.com, HTTPS://HMP.Example.COM/apis",
    "https://hmp.example.com/apis, https://hmp.example.com/other",
    "https://my_hmp:8443, https://MY_HMP:8443/x",
    "https://[2001:db8::1], https://[2001:DB8:0:0:0:0:0:1]:443/x",
    "https://xn--mnchen-3ya.example, https://m\u00fcnchen.example/x",
    "http://127.0.0.1:80, http://127.0.0.1/x"
  })
  void same_sameSchemeHostAndPort_isTrue(String base, String url) {
    assertThat(Origin.same(URI.create(base), url)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://hmp.example.com, http://hmp.example.com/apis",
    "https://hmp.example.com, https://hmp.example.com:8443/apis",
    "https://hmp.example.com, https://evil.example.com/apis",
    "https://hmp.example.com, https://hmp.example.com.evil/",
    "https://hmp.example.com, https://hmp.example.com@evil/",
    "https://hmp.example.com, https://hmp.example.com:443@evil/",
    "https://hmp.example.com, https://hmp.example.com\\@evil/",
    "https://hmp.example.com, https://evil\\@hmp.example.com/",
    "https://hmp.example.com, https://evil#@hmp.example.com/",
    "https://hmp.example.com, https://evil?@hmp.example.com/",
    "https://hmp.example.com, https://user@hmp.example.com/",
    "https://hmp.example.com, https://hmp.example.com%2eevil/",
    "https://hmp.example.com, https://hmp.example.com./",
    "https://hmp.example.com, https://hmp.example.com:/",
    "https://hmp.example.com, https://hmp.example.com:443:443/",
    "https://hmp.example.com, https://hmp.example.com;@evil/",
    "https://hmp.example.com, https:hmp.example.com/",
    "https://hmp.example.com, https:///hmp.example.com/",
    "https://hmp.example.com, //hmp.example.com/",
    "https://hmp.example.com, /apis/sources",
    "https://hmp.example.com, ''",
    "https://hmp.example.com, ftp://hmp.example.com/",
    "https://my_hmp, https://other_hmp/",
    "https://my_hmp, https://evil_host.example/",
    "https://[2001:db8::1], https://[2001:db8::2]/",
    "https://[2001:db8::1], https://[2001:db8::1%25eth0]/",
    "https://127.0.0.1, https://2130706433/",
    "https://127.0.0.1, https://127.1/",
    "https://hmp.example.com, https://hmp\u3002example.com/",
    "https://hmp.example.com, https://h\u00admp.example.com/"
  })
  void same_otherOrOdd_isFalse(String base, String url) {
    assertThat(Origin.same(URI.create(base), url)).isFalse();
  }
}
