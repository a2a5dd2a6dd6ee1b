package io.github.hmpsdk;

import static io.github.hmpsdk.FakeAppliance.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.auth.LoginSettings;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.http.TransportSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins, counted at a server of its own: the lines of the bar, over the wire. */
final class ReauthenticationTest {

  private FakeAppliance appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    hmp = builder().build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @Test
  void a01_hundredThreadsNoLogin_makeOneLogin() throws Exception {
    appliance.loginMayAnswer = new CountDownLatch(1);
    try (ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
      Awaitility.await("login on the wire").until(() -> appliance.logins.get() == 1);
      appliance.loginMayAnswer.countDown();
      assertThat(calls.failures()).isEmpty();
    }
    assertThat(appliance.logins).hasValue(1);
    assertThat(appliance.calls).hasValue(100);
  }

  @Test
  void a02_hundredThreadsRefused_makeOneLogin() throws Exception {
    hmp.sources().listSources();
    appliance.alive.clear();
    try (ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
      assertThat(calls.failures()).isEmpty();
    }
    assertThat(appliance.logins).hasValue(2);
  }

  @Test
  void a04_secondRefusal_goesToTheCallerAfterOneReplay() {
    appliance.onCall = FakeAppliance::refuse;

    AuthenticationFailedException failure =
        catchThrowableOfType(
            AuthenticationFailedException.class, () -> hmp.sources().listSources());

    assertThat(failure.reason()).isEqualTo(Reason.LOGIN_REFUSED);
    assertThat(appliance.calls).hasValue(2);
    assertThat(appliance.logins).hasValue(2);
  }

  @Test
  void b13_refusalThatIsNotExpiry_costsAtMostOneLoginNotOneACall() {
    appliance.onCall = FakeAppliance::refuse;

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> hmp.sources().listSources())
          .isInstanceOf(AuthenticationFailedException.class);
    }

    assertThat(appliance.logins).hasValue(2);
    assertThat(appliance.checks.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void a05_replayOfAPost_isTheSameRequestWithTheNewCookie() {
    hmp.sources().listSources();
    appliance.alive.clear();
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 201, "{\"data\":{}}");

    hmp.sources().createSource(named("a"));

    assertThat(appliance.cookies)
        .containsExactly("fake-cookie-1", "fake-cookie-1", "fake-cookie-2");
  }

  @Test
  void a08_loginFailsWithManyWaiting_allGetTheSameCauseOfOneLogin() throws Exception {
    appliance.loginMayAnswer = new CountDownLatch(1);
    appliance.onLogin = exchange -> error(exchange, 503, "090002", "ServiceUnavailable");
    try (ConcurrentCalls calls = new ConcurrentCalls(100, () -> hmp.sources().listSources())) {
      Awaitility.await("login on the wire").until(() -> appliance.logins.get() == 1);
      appliance.loginMayAnswer.countDown();
      List<Throwable> failures = calls.failures();
      assertThat(failures).hasSize(100).doesNotHaveDuplicates();
      assertThat(failures).extracting(Throwable::getCause).containsOnly(failures.get(0).getCause());
    }
    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void a13_interruptedWaiter_leavesWithItsFlagAndTheLoginGoesOn() throws Exception {
    appliance.loginMayAnswer = new CountDownLatch(1);
    AtomicInteger flagged = new AtomicInteger();
    Thread waiter =
        new Thread(
            () -> {
              assertThatThrownBy(() -> hmp.sources().listSources())
                  .isInstanceOf(HmpTransportException.class)
                  .hasMessageContaining("Interrupted");
              flagged.set(Thread.currentThread().isInterrupted() ? 1 : 2);
            });
    waiter.start();
    Awaitility.await("login on the wire").until(() -> appliance.logins.get() == 1);

    waiter.interrupt();
    waiter.join();
    appliance.loginMayAnswer.countDown();

    hmp.sources().listSources();
    assertThat(flagged).hasValue(1);
    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void b02_loginHangs_waiterLeavesInTimeAndTheLateResultIsUsed() {
    hmp.close();
    hmp = builder().callTimeout(Duration.ofMillis(300)).build();
    appliance.loginMayAnswer = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      AuthenticationFailedException late =
          catchThrowableOfType(
              AuthenticationFailedException.class, () -> hmp.sources().listSources());
      assertThat(late.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
    }
    appliance.loginMayAnswer.countDown();
    Awaitility.await("login used").until(() -> hmp.loginStatus().logins() == 1);

    hmp.sources().listSources();

    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void b05_everyConnectionIsTaken_theLoginGoesThrough() throws Exception {
    hmp.close();
    appliance.lifetime = Duration.ofMillis(1); // due for renewal at once
    appliance.loginMayAnswer = new CountDownLatch(0);
    hmp = builder().transport(TransportSettings.DEFAULT.withMaxConnections(1)).build();
    CountDownLatch held = new CountDownLatch(1);
    appliance.onCall =
        exchange -> {
          try {
            held.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
          FakeAppliance.json(exchange, 200, "{\"data\":[]}");
        };
    try (ConcurrentCalls blocked = new ConcurrentCalls(1, () -> hmp.sources().listSources())) {
      Awaitility.await("the only connection is taken").until(() -> appliance.calls.get() == 1);

      Awaitility.await("another login").until(() -> appliance.logins.get() >= 2);

      assertThat(hmp.isLoggedIn()).isTrue();
      held.countDown();
      assertThat(blocked.failures()).isEmpty();
    }
  }

  @Test
  void b07_logoutFails_closeDoesNotThrow() {
    hmp.sources().listSources();
    appliance.onLogout = exchange -> error(exchange, 500, "070000", "InternalServer");

    hmp.close();
    hmp.close();

    assertThat(appliance.logouts).hasValue(1);
  }

  @Test
  void b07_logoutHangs_closeIsBounded() {
    hmp.close();
    hmp = builder().logins(LoginSettings.DEFAULT.withCloseTimeout(Duration.ofMillis(200))).build();
    hmp.sources().listSources();
    CountDownLatch never = new CountDownLatch(1);
    appliance.onLogout =
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        };

    long began = System.nanoTime();
    hmp.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(190), Duration.ofSeconds(3));
    assertThat(appliance.logouts).hasValue(1);
    never.countDown();
  }

  @Test
  void b07_manyDropsAndCloses_everyLoginIsEnded() {
    for (int i = 0; i < 3; i++) {
      hmp.sources().listSources();
      appliance.alive.clear();
    }
    hmp.sources().listSources();

    hmp.close();

    assertThat(appliance.logouts).hasValue(appliance.logins.get());
  }

  @Test
  void b13_loginPageInsteadOfAnswer_isTreatedAsRefusedOnce() {
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            FakeAppliance.answer(exchange, 200, Map.of("Content-Type", "text/html"), "<html/>");
          } else {
            FakeAppliance.json(exchange, 200, "{\"data\":[]}");
          }
        };

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThat(appliance.logins).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Saved</html>", "<html><input type='password'></html>", ""})
  void b09_postAnsweredByAPageWhileTheLoginIsAlive_goesOutOnce(String page) {
    hmp.sources().listSources();
    appliance.calls.set(0);
    appliance.onCall =
        exchange -> FakeAppliance.answer(exchange, 200, Map.of("Content-Type", "text/html"), page);

    assertThat(catchThrowable(() -> hmp.sources().createSource(named("new"))))
        .isInstanceOf(HmpDecodingException.class)
        .hasMessageContaining("expected SourceResponse, got");
    assertThat(appliance.calls).hasValue(1);
    assertThat(appliance.logins).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 202, 204})
  void b09_postAnsweredAsDoneWithTheTypeOfAPage_goesOutOnce(int status) {
    hmp.sources().listSources();
    appliance.calls.set(0);
    appliance.onCall =
        exchange -> FakeAppliance.answer(exchange, status, Map.of("Content-Type", "text/html"), "");

    Throwable told = catchThrowable(() -> hmp.sources().createSource(named("new")));

    assertThat(told).isInstanceOf(HmpDecodingException.class);
    assertThat(appliance.calls).hasValue(1);
    assertThat(appliance.checks).hasValue(0);
  }

  @Test
  void b13_postAnsweredByALoginPageSinceTheLoginIsOver_isReplayedOnce() {
    hmp.sources().listSources();
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            appliance.alive.clear();
            FakeAppliance.answer(exchange, 200, Map.of("Content-Type", "text/html"), "<html/>");
          } else {
            FakeAppliance.json(exchange, 200, "{\"data\":{\"id\":\"1\"}}");
          }
        };

    assertThat(hmp.sources().createSource(named("new"))).isNotNull();
    assertThat(calls).hasValue(2);
    assertThat(appliance.logins).hasValue(2);
  }

  @Test
  void b13_redirectToALoginPage_isTreatedAsRefusedOnceAndNotFollowed() {
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            FakeAppliance.answer(exchange, 302, Map.of("Location", "/login"), "");
          } else {
            FakeAppliance.json(exchange, 200, "{\"data\":[]}");
          }
        };

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThat(calls).hasValue(2);
  }

  @Test
  void d02_emptyListCode_isAnEmptyList() {
    appliance.onCall = exchange -> error(exchange, 404, "040012", "NoResults");

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void d02_anotherNotFound_isAnError() {
    appliance.onCall = exchange -> error(exchange, 404, "040009", "SourceNotFound");

    assertThatThrownBy(() -> hmp.sources().listSources()).isInstanceOf(NotFoundException.class);
  }

  @Test
  void d03_notFoundWithoutBodyAndLoginAlive_isGenuineAfterOneProbe() {
    appliance.onCall = exchange -> FakeAppliance.answer(exchange, 404, Map.of(), "");

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> hmp.sources().getSource("unknown"))
          .isInstanceOf(NotFoundException.class);
    }

    assertThat(appliance.checks).hasValue(1);
    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void d03_notFoundBecauseTheCookieExpired_isRepaired() {
    hmp.sources().listSources();
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange -> {
          if (calls.incrementAndGet() == 1) {
            appliance.alive.remove("fake-cookie-1");
            FakeAppliance.answer(exchange, 404, Map.of("Content-Type", "text/html"), "<html/>");
          } else {
            FakeAppliance.json(exchange, 200, "{\"data\":[]}");
          }
        };

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThat(appliance.logins).hasValue(2);
    assertThat(appliance.checks).hasValue(1);
  }

  private HmpClientBuilder builder() {
    return HmpClient.builder(appliance.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD));
  }

  private static SourceCreate named(String name) {
    return new SourceCreate().name(name).type(SourceType.UDP).multicast(false).port(1);
  }
}
