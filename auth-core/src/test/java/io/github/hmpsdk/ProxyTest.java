package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Request;
import feign.Request.HttpMethod;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.SendState;
import io.github.hmpsdk.http.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy says is never taken for a word of the appliance. */
final class ProxyTest {

  private static final Request.Options OPTIONS =
      new Request.Options(5, TimeUnit.SECONDS, 5, TimeUnit.SECONDS, false);

  @ParameterizedTest
  @ValueSource(strings = {"401 No", "403 No", "404 No", "407 No", "502 Bad", "302 There"})
  void d24_proxyRefusesToConnect_isToldAsTheProxysAndNotSent(String status) throws Exception {
    try (RawServer proxy = new RawServer(request -> RawServer.http(status, "", "<html>no</html>"));
        HttpTransport transport =
            new HttpTransport(
                HmpTls.systemTrust(),
                TransportSettings.DEFAULT.withProxy(URI.create(proxy.url())))) {
      Request request =
          Request.create(
              HttpMethod.POST, "https://hmp.example.com/apis/sources", Map.of(), null, null, null);

      Throwable failure = catchThrowable(() -> transport.execute(request, OPTIONS));

      assertThat(failure)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the proxy 127.0.0.1")
          .hasMessageContaining("answered " + status.substring(0, 3));
      assertThat(SendState.mayHaveBeenSent((IOException) failure)).isFalse();
      assertThat(proxy.requests).hasSize(1).allMatch(sent -> sent.startsWith("CONNECT "));
    }
  }
}
