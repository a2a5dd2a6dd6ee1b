package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.error.AuthenticationFailedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Logins and logouts, counted at a socket that knows nothing of our other servers. */
final class LoginCountAtSocketTest {

  private static final String LIST = RawServer.http("200 OK", "", "{\"data\":[]}");
  private static final String REFUSED = RawServer.http("401 Unauthorized", "", "");

  private final CountDownLatch loginMayAnswer = new CountDownLatch(1);
  private final AtomicInteger valid = new AtomicInteger(1);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void a01_hundredThreadsNoLogin_oneLoginArrives() throws Exception {
    try (RawServer server = new RawServer(this::slowLogin);
        HmpClient hmp = client(server).build();
        ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
      Awaitility.await("login arrived").until(() -> logins(server) == 1);
      loginMayAnswer.countDown();

      assertThat(calls.failures()).isEmpty();
      assertThat(logins(server)).isEqualTo(1);
      assertThat(server.count("GET")).isEqualTo(100);
    }
  }

  @Test
  void a02_hundredThreadsRefused_oneFurtherLoginArrives() throws Exception {
    loginMayAnswer.countDown();
    try (RawServer server = new RawServer(this::slowLogin);
        HmpClient hmp = client(server).build()) {
      hmp.sources().listSources();
      valid.set(2);
      try (ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
        assertThat(calls.failures()).isEmpty();
      }
      assertThat(logins(server)).isEqualTo(2);
    }
  }

  @Test
  void a08_loginFailsWithManyWaiting_oneLoginArrives() throws Exception {
    try (RawServer server =
            new RawServer(
                request -> {
                  awaitLogin();
                  return RawServer.http("503 Busy", "", "");
                });
        HmpClient hmp = client(server).build();
        ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
      Awaitility.await("login arrived").until(() -> logins(server) == 1);
      loginMayAnswer.countDown();

      assertThat(calls.failures()).hasSize(100);
      assertThat(logins(server)).isEqualTo(1);
    }
  }

  @Test
  void b02_loginHangs_waitersLeaveAndOneLoginArrives() throws Exception {
    try (RawServer server = new RawServer(this::slowLogin);
        HmpClient hmp = client(server).callTimeout(Duration.ofMillis(200)).build()) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> hmp.sources().listSources())
            .isInstanceOf(AuthenticationFailedException.class);
      }
      assertThat(logins(server)).isEqualTo(1);
      loginMayAnswer.countDown();
    }
  }

  @Test
  void b03_wrongPassword_oneLoginArrives() throws Exception {
    try (RawServer server = new RawServer(request -> REFUSED);
        HmpClient hmp = client(server).build()) {
      for (int i = 0; i < 1000; i++) {
        assertThatThrownBy(() -> hmp.sources().listSources())
            .isInstanceOf(AuthenticationFailedException.class);
      }
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void b07_loginsAndReplacements_asManyLogoutsArrive() throws Exception {
    loginMayAnswer.countDown();
    try (RawServer server = new RawServer(this::slowLogin)) {
      try (HmpClient hmp = client(server).build()) {
        for (int i = 1; i <= 3; i++) {
          valid.set(i);
          hmp.sources().listSources();
        }
      }
      assertThat(logins(server)).isEqualTo(3);
      assertThat(arrived(server, "DELETE ")).isEqualTo(3);
    }
  }

  /** Only the cookie with the valid number is taken. */
  private String slowLogin(String request) {
    if (request.startsWith("POST ")) {
      awaitLogin();
      String cookie = "Set-Cookie: calypso-session-id=raw-" + made.incrementAndGet() + "\r\n";
      return RawServer.http("200 OK", cookie, "{}");
    }
    if (request.contains("/authentication/")) {
      return RawServer.http("200 OK", "", "{}");
    }
    return request.contains("calypso-session-id=raw-" + valid + "\r\n") ? LIST : REFUSED;
  }

  private void awaitLogin() {
    try {
      loginMayAnswer.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static long logins(RawServer server) {
    return arrived(server, "POST ");
  }

  private static long arrived(RawServer server, String start) {
    Function<String, String> firstLine = request -> request.lines().findFirst().orElse("");
    return server.requests.stream()
        .map(firstLine)
        .filter(line -> line.startsWith(start) && line.contains("/authentication/login"))
        .count();
  }

  private static HmpClientBuilder client(RawServer server) {
    return HmpClient.builder(server.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", "raw-password"));
  }
}
