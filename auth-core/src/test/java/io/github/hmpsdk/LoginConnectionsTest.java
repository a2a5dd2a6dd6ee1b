package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import feign.Retryer;
import io.github.hmpsdk.auth.AuthListener;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginSettings;
import io.github.hmpsdk.auth.ReauthenticatingClient;
import io.github.hmpsdk.client.api.SourcesApi;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import io.github.hmpsdk.http.HmpTls;
import io.github.hmpsdk.http.HttpTransport;
import io.github.hmpsdk.http.TransportSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Connections of logins, which nothing else may take and which may be closed under our hands. */
final class LoginConnectionsTest {

  private static final HmpCredentials USER =
      HmpCredentials.localUser("operator", FakeAppliance.PASSWORD);

  @Test
  void login_onAConnectionThatWasJustClosed_isSentOnceMoreAtOnce() throws Exception {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger alive = new AtomicInteger();
    try (RawServer server =
            new RawServer(
                request -> {
                  if (request.startsWith("POST ")) {
                    alive.set(made.incrementAndGet());
                    String token = "{\"data\":{\"authToken\":\"" + made + "\"}}";
                    return RawServer.http("200 OK", "", token) + RawServer.THEN_CUT;
                  }
                  return request.contains("Bearer " + alive + "\r\n")
                      ? RawServer.http("200 OK", "", "{\"data\":[]}")
                      : RawServer.http("401 Unauthorized", "", "");
                });
        HmpClient hmp =
            HmpClient.builder(server.url())
                .allowPlainHttpOnLoopbackForTests()
                .credentials(HmpCredentials.apiKey("a-key", "a-secret"))
                .build()) {
      for (int i = 0; i < 4; i++) {
        assertThat(hmp.sources().listSources().getData()).isEmpty();
        alive.set(0); // the appliance forgets
      }
    }
    assertThat(made).hasValue(4);
  }

  @Test
  void logouts_hang_holdUpNoLogin() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (FakeAppliance appliance = new FakeAppliance();
        HttpTransport logins = transport();
        HttpTransport others = transport()) {
      appliance.onLogout = exchange -> await(never);
      appliance.onCheck = exchange -> await(never);
      String api = appliance.url() + "/apis";
      try (AuthSession session =
          AuthSession.builder(api, USER, logins)
              .logoutsAndChecks(others)
              .settings(LoginSettings.DEFAULT.withCloseTimeout(Duration.ZERO))
              .listener(AuthListener.NONE)
              .allowPlainHttpOnLoopbackForTests()
              .open()) {
        SourcesApi sources =
            Feign.builder()
                .client(new ReauthenticatingClient(transport(), session))
                .decoder(new HmpDecoder())
                .errorDecoder(new HmpErrorDecoder())
                .retryer(Retryer.NEVER_RETRY)
                .target(SourcesApi.class, api);
        for (int i = 0; i < 4; i++) {
          long began = System.nanoTime();
          sources.listSources();
          appliance.alive.clear();
          assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        }
      } finally {
        never.countDown();
      }
      assertThat(appliance.logins).hasValue(4);
    }
  }

  private static HttpTransport transport() {
    return new HttpTransport(HmpTls.systemTrust(), TransportSettings.DEFAULT.withMaxConnections(2));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
