package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestTargetTest {

  @ParameterizedTest
  @CsvSource({
    "https://hmp.example.com/apis/sources, hmp.example.com, 443",
    "https://hmp.example.com:443/apis, hmp.example.com, 443",
    "https://hmp.example.com:8443/apis?q=a:b@c, hmp.example.com, 8443",
    "http://127.0.0.1/apis, 127.0.0.1, 80",
    "https://court_4.example.com/apis, court_4.example.com, 443",
    "https://[::1]:8443/apis, ::1, 8443",
    "https://[::1]/apis, ::1, 443",
    "https://user:secret@hmp.example.com/apis, hmp.example.com, 443",
    "https://hmp.example.com:x/apis, hmp.example.com, 443"
  })
  void target_ofAnAddress_isItsHostAndPort(String url, String host, int port) {
    Request request =
        Request.create(Request.HttpMethod.PUT, url, Map.of(), Request.Body.empty(), null);

    assertThat(RequestTarget.of(request, 2)).isEqualTo(new RequestTarget("PUT", host, port, 2));
  }
}
