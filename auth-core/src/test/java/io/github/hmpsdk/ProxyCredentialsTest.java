package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.ProxyCredentials;
import io.github.hmpsdk.http.SendState;
import io.github.hmpsdk.http.TransportSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that wants a user and a password gets them, and nobody else does. */
final class ProxyCredentialsTest {

  private static final String PASSWORD = "c4n4ry-\u00fc:pr0xy";
  private static final String BASIC = basic(PASSWORD);

  private TunnelProxy proxy;

  @BeforeEach
  void start() throws Exception {
    proxy = new TunnelProxy(BASIC);
  }

  @AfterEach
  void stop() throws Exception {
    proxy.close();
  }

  @Test
  void proxyPassword_right_goesOnTheConnectOnly() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp = client(appliance, PASSWORD)) {
      assertThat(hmp.sources().listSources().getData()).extracting(Source::getId).isNotEmpty();

      for (int i = 0; i < 8; i++) {
        hmp.sources().listSources();
      }

      assertThat(proxy.requests)
          .as("one tunnel serves many calls")
          .hasSizeBetween(1, 3)
          .allMatch(request -> request.startsWith("CONNECT "))
          .allMatch(request -> request.contains("Proxy-Authorization: " + BASIC + "\r\n"));
      assertThat(appliance.seen().requests())
          .isNotEmpty()
          .allSatisfy(
              request -> assertThat(request.toString()).doesNotContainIgnoringCase("proxy-auth"));
    }
  }

  @Test
  void plainHttpOnLoopback_withCredentials_goesThroughATunnelToo() throws Exception {
    try (RawServer server =
            new RawServer(RawServer.afterLogin(RawServer.http("200 OK", "", "{\"data\":[]}")));
        HmpClient hmp =
            HmpClient.builder(server.url())
                .allowPlainHttpOnLoopbackForTests()
                .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
                .transport(settings(ProxyCredentials.of("user", PASSWORD)))
                .build()) {
      hmp.sources().listSources();

      assertThat(proxy.requests).isNotEmpty().allMatch(request -> request.startsWith("CONNECT "));
      assertThat(server.requests)
          .isNotEmpty()
          .noneMatch(request -> request.contains("Proxy-Authorization"));
    }
  }

  @Test
  void d24_wrongPassword_isToldAsTheProxysAndAskedOnce() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp = client(appliance, "wr0ng")) {
      for (int i = 0; i < 4; i++) {
        assertThat(catchThrowable(() -> hmp.sources().listSources())).isNotNull();
      }

      AuthenticationFailedException failure =
          catchThrowableOfType(
              AuthenticationFailedException.class, () -> hmp.sources().listSources());

      assertThat(failure)
          .hasMessageContaining("the proxy 127.0.0.1:" + proxy.url().getPort())
          .hasMessageContaining("refuses its user or password")
          .hasMessageContaining("withProxyCredentials");
      assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      assertThat(proxy.requests).hasSize(1);
      assertThat(appliance.seen().requests()).isEmpty();
    }
  }

  @Test
  void refusedPassword_changed_isTakenUpWithoutARestart() throws Exception {
    AtomicReference<String> password = new AtomicReference<>("wr0ng");
    try (HmpEmulator appliance = HmpEmulator.start();
        HttpTransport transport =
            new HttpTransport(
                HmpTls.pinnedKey(appliance.pinnedKey()),
                settings(ProxyCredentials.of("user", password::get)))) {
      Throwable first = catchThrowable(() -> get(transport, appliance));
      Throwable second = catchThrowable(() -> get(transport, appliance));
      assertThat(second).hasMessageContaining("not asked again");
      assertThat(SendState.isForWantOfConnections(first)).as("nobody's breaker counts it").isTrue();
      assertThat(SendState.isForWantOfConnections(second)).isTrue();
      assertThat(proxy.requests).hasSize(1);

      password.set(PASSWORD);

      assertThat(get(transport, appliance)).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Negotiate | takes no Basic, the only scheme of this SDK, but negotiate",
        "Digest realm=\"c4n4ry\", nonce=\"x\" | takes no Basic, the only scheme of this SDK, but digest",
        "NTLM, Negotiate | takes no Basic, the only scheme of this SDK, but negotiate, ntlm",
        "Negotiate, Basic realm=\"c4n4ry\" | refuses its user or password",
        "C4n4ry | refuses its user or password"
      })
  void d24_proxyWantsAScheme_isToldWithoutItsWords(String challenge, String message)
      throws Exception {
    proxy.refusal =
        "HTTP/1.1 407 c4n4ry\r\nProxy-Authenticate: " + challenge + "\r\n\r\nc4n4ry without an end";
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp = client(appliance, "wr0ng")) {
      assertThat(catchThrowable(() -> hmp.sources().listSources()))
          .hasMessageContaining(message)
          .hasMessageNotContaining("c4n4ry");
    }
  }

  @Test
  void d24_noCredentials_saysHowToGiveThem() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp = client(appliance, settings(null))) {
      assertThat(catchThrowable(() -> hmp.sources().listSources()))
          .hasMessageContaining("wants a user and a password")
          .hasMessageContaining("withProxyCredentials");
      assertThat(proxy.requests).allMatch(request -> !request.contains("Proxy-Authorization"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"401", "407"})
  void d24_appliancesOwnRefusal_isNotAnsweredWithTheProxysPassword(String status) throws Exception {
    String refusal =
        RawServer.http(
            status + " No",
            "WWW-Authenticate: Basic realm=\"x\"\r\nProxy-Authenticate: Basic realm=\"x\"\r\n",
            "");
    try (RawServer server = new RawServer(RawServer.afterLogin(refusal));
        HmpClient hmp =
            HmpClient.builder(server.url())
                .allowPlainHttpOnLoopbackForTests()
                .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
                .transport(settings(ProxyCredentials.of("user", PASSWORD)))
                .build()) {
      assertThat(catchThrowable(() -> hmp.sources().getSource("id"))).isNotNull();

      assertThat(server.count("GET")).isEqualTo(status.equals("407") ? 1 : 2); // one replay
      assertThat(server.requests).noneMatch(request -> request.contains("Basic"));
    }
  }

  @Test
  void d14_supplierHangs_callEndsInTimeAndOneThreadWaits() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Supplier<String> hangs =
        () -> {
          try {
            never.await();
          } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
          }
          return "";
        };
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp = client(appliance, settings(ProxyCredentials.of("user", hangs)))) {
      for (int i = 0; i < 3; i++) {
        long begun = System.nanoTime();
        assertThat(catchThrowable(() -> hmp.sources().listSources())).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
      }
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().equals("hmp-proxy-password"))
          .hasSize(1);
      assertThat(proxy.requests).isEmpty();
    } finally {
      never.countDown();
    }
  }

  @Test
  void d14_proxyThatWasGivenThePasswordSaysNothing_callEndsInTime() throws Exception {
    try (HmpEmulator appliance = HmpEmulator.start();
        RawServer silent = new RawServer(request -> RawServer.SILENCE);
        HmpClient hmp =
            client(
                appliance,
                settings(ProxyCredentials.of("user", PASSWORD))
                    .withProxy(URI.create(silent.url())))) {
      long begun = System.nanoTime();

      assertThat(catchThrowable(() -> hmp.sources().listSources())).isNotNull();

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
      assertThat(silent.requests).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"throws", "null", "line break"})
  void supplier_useless_isToldWithoutItsSecret(String how) throws Exception {
    Supplier<String> supplier =
        () ->
            switch (how) {
              case "throws" -> throw new IllegalStateException(PASSWORD);
              case "null" -> null;
              default -> PASSWORD + "\n";
            };
    try (HmpEmulator appliance = HmpEmulator.start();
        Overheard overheard = new Overheard();
        HmpClient hmp = client(appliance, settings(ProxyCredentials.of("user", supplier)))) {
      overheard.start();
      overheard.call(() -> hmp.sources().listSources());

      assertThat(String.join("\n", overheard.everything()))
          .contains(
              switch (how) {
                case "throws" -> "supplier of the proxy's password threw java.lang.IllegalState";
                case "null" -> "proxy password must not be empty";
                default -> "proxy password has a control character";
              })
          .doesNotContain("c4n4ry");
      assertThat(proxy.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a27_proxyPassword_isInNoLogAndNoException(boolean right) throws Exception {
    proxy.authorization = right ? BASIC : basic("other");
    proxy.refusal = "HTTP/1.1 407 No\r\nX-Echo: " + BASIC + "\r\n\r\n" + BASIC + PASSWORD;
    ProxyCredentials credentials = ProxyCredentials.of("user", PASSWORD);
    try (HmpEmulator appliance = HmpEmulator.start();
        Overheard overheard = new Overheard();
        HmpClient hmp = client(appliance, settings(credentials))) {
      overheard.start();
      overheard.call(() -> hmp.sources().listSources());
      overheard.text(settings(credentials) + " " + credentials + " " + hmp);

      assertThat(proxy.requests).isNotEmpty();
      assertThat(overheard.everything())
          .isNotEmpty()
          .allSatisfy(
              text ->
                  assertThat(text)
                      .doesNotContain("c4n4ry")
                      .doesNotContain(BASIC.substring("Basic ".length())));
    }
  }

  @Test
  void credentials_thatCannotBeSent_areRefusedAtOnce() {
    assertThatThrownBy(() -> ProxyCredentials.of("a:b", "secret"))
        .hasMessage("proxy user must not have a colon");
    assertThatThrownBy(() -> ProxyCredentials.of("", "secret"))
        .hasMessage("proxy user must not be empty");
    assertThatThrownBy(() -> ProxyCredentials.of("user", "c4n4ry\n"))
        .hasMessageStartingWith("proxy password has a control character")
        .hasMessageNotContaining("c4n4ry");
    TransportSettings noProxy =
        TransportSettings.DEFAULT.withProxyCredentials(ProxyCredentials.of("user", "secret"));
    assertThatThrownBy(() -> new HttpTransport(HmpTls.systemTrust(), noProxy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without a proxy");
    assertThatThrownBy(
            () -> TransportSettings.DEFAULT.withProxy(URI.create("http://user:c4n4ry@proxy:3128")))
        .hasMessageContaining("proxyCredentials")
        .hasMessageNotContaining("c4n4ry");
  }

  private HmpClient client(HmpEmulator appliance, String password) {
    return client(appliance, settings(ProxyCredentials.of("user", password)));
  }

  private static HmpClient client(HmpEmulator appliance, TransportSettings settings) {
    return HmpClient.builder(appliance.url().toString())
        .credentials(HmpCredentials.localUser("haiadmin", "haiadmin-password"))
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
        .callTimeout(Duration.ofSeconds(2))
        .transport(settings)
        .build();
  }

  private static int get(HttpTransport transport, HmpEmulator appliance) throws IOException {
    Request request =
        Request.create(
            HttpMethod.GET, appliance.url() + "/apis/sources", Map.of(), null, null, null);
    try (Response response = transport.execute(request, new Request.Options())) {
      return response.status();
    }
  }

  private TransportSettings settings(@Nullable ProxyCredentials given) {
    return TransportSettings.DEFAULT.withProxy(proxy.url()).withProxyCredentials(given);
  }

  private static String basic(String password) {
    byte[] pair = ("user:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
