package io.github.hmpsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostPortTest {

  @ParameterizedTest
  @CsvSource({
    "hmp.example.com, hmp.example.com, 443",
    "hmp.example.com:8443, hmp.example.com, 8443",
    "10.0.0.5:8443, 10.0.0.5, 8443",
    "[fd00::5]:8443, fd00::5, 8443",
    "[fd00::5], fd00::5, 443",
    "fd00::5, fd00::5, 443",
    "https://hmp.example.com:8443/apis, hmp.example.com, 8443",
    "HTTPS://hmp.example.com, hmp.example.com, 443"
  })
  void parse_whatPeopleType_isHostAndPort(String typed, String host, int port) {
    assertThat(HostPort.parse(typed)).isEqualTo(new HostPort(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://hmp.example.com",
        "hmp:0",
        "hmp:65536",
        "hmp:https",
        "hmp:",
        "[fd00::5]:x",
        "[::1",
        "https://u:secret@hmp.example.com",
        "a b"
      })
  void parse_noHost_isWrongUsage(String typed) {
    assertThatThrownBy(() -> HostPort.parse(typed)).isInstanceOf(UsageException.class);
  }

  @ParameterizedTest
  @CsvSource({"fd00::5, [fd00::5]:1", "hmp, hmp:1"})
  void toString_anyHost_isAsInAUrl(String host, String text) {
    assertThat(new HostPort(host, 1)).hasToString(text);
  }
}
