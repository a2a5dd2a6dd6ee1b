package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins at appliances, proxies and secret stores that misbehave, over the wire. */
final class LoginFaultsTest {

  private FakeAppliance appliance;
  private HmpClient hmp;

  @BeforeEach
  void start() throws Exception {
    appliance = new FakeAppliance();
    hmp = client(() -> FakeAppliance.PASSWORD).build();
  }

  @AfterEach
  void stop() {
    hmp.close();
    appliance.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"9999-12-31T23:59:59Z\"",
        "\"+999999999-12-31T23:59:59Z\"",
        "\"1970-01-01T00:00:00Z\"",
        "4102444800000",
        "99999999999999999999",
        "-1",
        "\"never\"",
        "null",
        "{}"
      })
  void expires_anything_loginWorksAndIsNotLeaked(String expires) {
    appliance.onLogin = exchange -> loginWith(exchange, "\"expires\":" + expires);

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    hmp.close();

    assertThat(appliance.logins).hasValue(1);
    assertThat(appliance.logouts).hasValue(1);
  }

  @Test
  void login_newConnectionIsLostAfterIt_isNotSentAgain() {
    appliance.onLogin =
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.close();
        };

    assertThat(failure().reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
    assertThat(appliance.logins).hasValue(1);
  }

  /** Something logged in all the same, and nobody else knows of it. */
  @ParameterizedTest
  @CsvSource({"302, 1", "500, 1", "503, 1", "401, 0", "429, 0"})
  void b07_unusableAnswerThatSetsTheCookie_isFollowedByALogout(int status, int logouts) {
    appliance.onLogin =
        exchange -> {
          String cookie = "calypso-session-id=stray-0123456789; Path=/";
          FakeAppliance.answer(exchange, status, Map.of("Set-Cookie", cookie), "");
        };

    assertThat(failure().reason()).isNotNull();
    hmp.close();

    assertThat(appliance.logins).hasValue(1);
    assertThat(appliance.logouts).hasValue(logouts);
    assertThat(appliance.cookies).allMatch(sent -> sent.equals("stray-0123456789"));
  }

  @Test
  void b07_bodyOfTheLoginNeverComes_itIsUsedAndEnded() {
    CountDownLatch never = new CountDownLatch(1);
    appliance.onLogin =
        exchange -> {
          appliance.alive.add("endless-0123456789");
          exchange
              .getResponseHeaders()
              .set("Set-Cookie", "calypso-session-id=endless-0123456789; Path=/");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitQuietly(never);
        };

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    hmp.close();
    never.countDown();

    assertThat(appliance.logins).hasValue(1);
    assertThat(appliance.logouts).hasValue(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void b07_logoutUnavailableOnce_isTriedAgain(int status) {
    AtomicInteger asked = new AtomicInteger();
    appliance.onLogout =
        exchange -> {
          if (asked.incrementAndGet() == 1) {
            FakeAppliance.answer(exchange, status, Map.of("Retry-After", "0"), "");
          } else {
            appliance.alive.clear();
            FakeAppliance.json(exchange, 200, "");
          }
        };
    hmp.sources().listSources();

    hmp.close();

    assertThat(asked).hasValue(2);
    assertThat(appliance.alive).isEmpty();
  }

  @Test
  void b07_logoutUnavailableForLong_isNotWaitedFor() {
    appliance.onLogout =
        exchange -> FakeAppliance.answer(exchange, 503, Map.of("Retry-After", "3600"), "");
    hmp.sources().listSources();

    hmp.close();

    assertThat(appliance.logouts).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999999999",
        "99999999999999999999",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "-5",
        "soon"
      })
  void retryAfter_ofALogin_isBounded(String retryAfter) {
    appliance.onLogin =
        exchange -> FakeAppliance.answer(exchange, 503, Map.of("Retry-After", retryAfter), "");

    for (int i = 0; i < 3; i++) {
      AuthenticationFailedException failure = failure();
      assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      if (i > 0) {
        assertThat(failure.retryAfter().orElseThrow()).isLessThanOrEqualTo(Duration.ofHours(1));
      }
    }
    assertThat(appliance.logins).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401, text/html, <html>",
    "403, text/html, <html>",
    "404, text/html, <html>",
    "407, text/html, <html>",
    "403, text/plain, no",
    "401, text/plain, no",
    "400, application/json, {}",
    "403, application/json, ''"
  })
  void login_refusedByAProxy_isNotBadCredentials(int status, String type, String body) {
    appliance.onLogin =
        exchange -> FakeAppliance.answer(exchange, status, Map.of("Content-Type", type), body);

    AuthenticationFailedException failure = failure();

    assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
    assertThat(failure).hasMessageContaining("proxy");
  }

  @Test
  void login_successWithAnErrorBody_isARefusal() {
    appliance.onLogin =
        exchange ->
            FakeAppliance.json(
                exchange, 200, "{\"code\":\"020002\",\"name\":\"InvalidCredentials\"}");

    assertThat(failure().reason()).isEqualTo(Reason.BAD_CREDENTIALS);
  }

  @Test
  void login_errorRepeatsThePassword_isNotTold() {
    appliance.onLogin =
        exchange ->
            FakeAppliance.json(
                exchange,
                401,
                "{\"code\":\"020002\",\"message\":\"not " + FakeAppliance.PASSWORD + "\"}");

    assertThat(failure().toString() + failure().apiMessage())
        .contains("020002")
        .doesNotContain(FakeAppliance.PASSWORD);
  }

  @Test
  void supplier_throws_isToldByItsClassOnlyAndBacksOff() {
    AtomicInteger asked = new AtomicInteger();
    use(
        () -> {
          asked.incrementAndGet();
          throw new AssertionError("the text of " + FakeAppliance.PASSWORD);
        });

    for (int i = 0; i < 20; i++) {
      AuthenticationFailedException failure = failure();
      assertThat(failure.reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      assertThat(failure).hasMessageContaining("java.lang.AssertionError");
      for (Throwable at = failure; at != null; at = at.getCause()) {
        assertThat(at).isInstanceOf(AuthenticationFailedException.class);
        assertThat(at.getMessage()).doesNotContain(FakeAppliance.PASSWORD);
      }
    }
    assertThat(asked).hasValue(1);
    assertThat(appliance.logins).hasValue(0);
  }

  @Test
  void supplier_slowerThanTheCall_callEndsInTimeAndSupplierIsAskedOnce() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    hmp.close();
    hmp =
        client(
                () -> {
                  asked.incrementAndGet();
                  await(never);
                  return FakeAppliance.PASSWORD;
                })
            .callTimeout(Duration.ofMillis(300))
            .build();

    for (int i = 0; i < 3; i++) {
      long began = System.nanoTime();
      assertThat(failure().reason()).isEqualTo(Reason.LOGIN_UNAVAILABLE);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }
    assertThat(asked).hasValue(1);
    never.countDown();
  }

  @Test
  void supplier_flapsBetweenTwoWrongSecrets_oneLoginForEach() {
    refusePasswords();
    AtomicInteger turn = new AtomicInteger();
    use(() -> "wrong-" + turn.incrementAndGet() % 2);

    for (int i = 0; i < 200; i++) {
      assertThat(failure().reason()).isEqualTo(Reason.BAD_CREDENTIALS);
    }

    assertThat(appliance.logins).hasValue(2);
  }

  @Test
  void supplier_makesUpANewWrongSecretEachTime_isThrottled() {
    refusePasswords();
    AtomicInteger turn = new AtomicInteger();
    use(() -> "wrong-" + turn.incrementAndGet());

    for (int i = 0; i < 200; i++) {
      failure();
    }

    assertThat(appliance.logins.get()).isLessThanOrEqualTo(5);
  }

  @Test
  void supplier_repairedSecret_isTakenUpAtOnce() {
    AtomicInteger turn = new AtomicInteger();
    use(() -> turn.incrementAndGet() <= 3 ? null : FakeAppliance.PASSWORD);

    for (int i = 0; i < 3; i++) {
      assertThat(failure().reason()).isEqualTo(Reason.BAD_CREDENTIALS);
    }

    assertThat(hmp.sources().listSources().getData()).isEmpty();
  }

  @Test
  void alwaysRefusedOperation_applianceRestarted_otherCallsWork() {
    alwaysRefuse("/apis/sources/forbidden");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> hmp.sources().getSource("forbidden"))
          .isInstanceOf(AuthenticationFailedException.class);
    }
    assertThat(appliance.logins).as("one for the first refusal").hasValue(2);

    appliance.alive.clear();

    assertThat(hmp.sources().listSources().getData()).isEmpty();
  }

  @Test
  void alwaysRefusedOperation_taken_isForgotten() {
    alwaysRefuse("/apis/sources/forbidden");
    assertThatThrownBy(() -> hmp.sources().getSource("forbidden")).isNotNull();
    appliance.onCall =
        exchange -> FakeAppliance.json(exchange, 200, "{\"data\":{\"id\":\"forbidden\"}}");
    hmp.sources().getSource("forbidden");
    int checks = appliance.checks.get();

    appliance.alive.clear();
    hmp.sources().getSource("forbidden");

    assertThat(appliance.checks).hasValue(checks);
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500, 429, 403})
  void probe_withoutAClearAnswer_notFoundIsNotBelieved(int status) {
    hmp.close();
    hmp = client(() -> FakeAppliance.PASSWORD).retry(once()).build();
    FakeAppliance.Answer working = appliance.onCheck;
    appliance.onCheck =
        exchange ->
            FakeAppliance.answer(exchange, status, Map.of("Content-Type", "text/html"), "<html/>");
    appliance.onCall = exchange -> FakeAppliance.answer(exchange, 404, Map.of(), "");

    for (int i = 0; i < 5; i++) {
      UnavailableException unclear =
          catchThrowableOfType(UnavailableException.class, () -> hmp.sources().getSource("there"));
      assertThat(unclear).hasMessageContaining("could not say whether the login had expired");
      assertThat(unclear.isRetryable()).isTrue();
      assertThat(unclear.status()).isEqualTo(404);
    }
    assertThat(appliance.checks).as("left alone for a second").hasValueLessThan(5);

    appliance.onCheck = working;
    Awaitility.await("not remembered")
        .until(
            () ->
                catchThrowable(() -> hmp.sources().getSource("gone")) instanceof NotFoundException);
  }

  @Test
  void probe_cutByOneCallersDeadline_decidesForNobodyElse() throws Exception {
    hmp.sources().listSources();
    CountDownLatch held = new CountDownLatch(1);
    FakeAppliance.Answer working = appliance.onCheck;
    appliance.onCheck =
        exchange -> {
          await(held);
          working.to(exchange);
        };
    appliance.onCall = exchange -> FakeAppliance.answer(exchange, 404, Map.of(), "");
    HmpApis hasty = hmp.with(CallOptions.within(Duration.ofMillis(200)).withMaxAttempts(1));
    try (ConcurrentCalls patient =
        new ConcurrentCalls(1, () -> hmp.sources().getSource("unknown"))) {
      Awaitility.await("probe on the wire").until(() -> appliance.checks.get() == 1);
      long began = System.nanoTime();
      assertThatThrownBy(() -> hasty.sources().getSource("unknown"))
          .isInstanceOf(UnavailableException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
      held.countDown();

      assertThat(patient.failures()).singleElement().isInstanceOf(NotFoundException.class);
    }
    assertThat(appliance.checks).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"020001\",\"name\":\"UserNotAuthorized\",\"message\":\"\"}",
        " \n {\"name\":\"UserNotAuthorized\",\"code\":\"020001\"}",
        "{\"httpStatusCode\":401,\"message\":\"x\",\"code\":\"020001\"}"
      })
  void successThatIsARefusal_isRepairedOnce(String body) {
    AtomicInteger calls = new AtomicInteger();
    appliance.onCall =
        exchange ->
            FakeAppliance.json(
                exchange, 200, calls.incrementAndGet() == 1 ? body : "{\"data\":[]}");

    assertThat(hmp.sources().listSources().getData()).isEmpty();
    assertThat(appliance.logins).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"x\"", "{\"data\":null}", "<html>"})
  void probe_answeredBySuccessThatSaysNothing_isNotBelieved(String body) {
    appliance.onCall = exchange -> FakeAppliance.json(exchange, 404, "");
    appliance.onCheck = exchange -> FakeAppliance.json(exchange, 200, body);

    assertThat(catchThrowable(() -> hmp.sources().getSource("12")))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void supplier_leavesAnInterruptBehind_disturbsNoLogin() {
    try (HmpClient interrupting =
        HmpClient.builder(appliance.url())
            .allowPlainHttpOnLoopbackForTests()
            .credentials(
                HmpCredentials.localUser(
                    "operator",
                    () -> {
                      Thread.currentThread().interrupt();
                      return FakeAppliance.PASSWORD;
                    }))
            .build()) {
      assertThat(interrupting.sources().listSources().getData()).isEmpty();
    }
    assertThat(appliance.logouts).hasValue(1);
  }

  @Test
  void executor_threadsThatAreInterruptedOrRunTwice_loseNoLogoutAndMakeOneLogin() {
    Executor careless =
        task ->
            new Thread(
                    () -> {
                      Thread.currentThread().interrupt();
                      task.run();
                      task.run();
                    })
                .start();
    try (HmpClient client =
        HmpClient.builder(appliance.url())
            .allowPlainHttpOnLoopbackForTests()
            .credentials(HmpCredentials.localUser("operator", FakeAppliance.PASSWORD))
            .loginExecutor(careless)
            .build()) {
      assertThat(client.sources().listSources().getData()).isEmpty();
    }
    assertThat(appliance.logins).hasValue(1);
    assertThat(appliance.logouts).hasValue(1);
  }

  @Test
  void successWithAnotherError_isNotALoginsMatter() {
    appliance.onCall =
        exchange -> FakeAppliance.json(exchange, 200, "{\"code\":\"070000\",\"name\":\"X\"}");

    Throwable unused = catchThrowable(() -> hmp.sources().listSources());

    assertThat(appliance.logins).hasValue(1);
  }

  @Test
  void download_running_keepsItsLoginUntilItIsClosed() throws Exception {
    CountDownLatch rest = new CountDownLatch(1);
    appliance.onCall =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/zip");
          exchange.sendResponseHeaders(200, 100_001);
          exchange.getResponseBody().write(new byte[100_000]);
          exchange.getResponseBody().flush();
          await(rest);
          exchange.getResponseBody().write(1);
          exchange.close();
        };
    try (InputStream film = hmp.assets().downloadAsset("film")) {
      assertThat(film.read()).isZero();
      appliance.alive.clear();
      appliance.onCall = exchange -> FakeAppliance.json(exchange, 200, "{\"data\":[]}");
      hmp.sources().listSources();
      assertThat(appliance.logins).hasValue(2);
      assertThat(appliance.logouts).as("the film's login is in use").hasValue(0);
      rest.countDown();
      assertThat(film.readAllBytes()).hasSize(100_000);
    }
    Awaitility.await("logged out").until(() -> appliance.logouts.get() == 1);
  }

  @Test
  void notFound_longerThanTheLimit_isCutWithALengthThatFits() {
    String page = "x".repeat(200_000);
    appliance.onCall =
        exchange -> FakeAppliance.answer(exchange, 404, Map.of("Content-Type", "text/plain"), page);

    assertThatThrownBy(() -> hmp.sources().getSource("unknown"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void close_whileALoginIsOnItsWay_waitersEndAtOnce() throws Exception {
    appliance.loginMayAnswer = new CountDownLatch(1);
    try (ConcurrentCalls calls = new ConcurrentCalls(10, () -> hmp.sources().listSources())) {
      Awaitility.await("login on the wire").until(() -> appliance.logins.get() == 1);
      Thread closing = new Thread(hmp::close);
      closing.start();
      assertThat(calls.failures())
          .hasSize(10)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessage("This client is closed; make a new one"));
      appliance.loginMayAnswer.countDown();
      closing.join();
    }
    Awaitility.await("logged out").until(() -> appliance.logouts.get() == 1);
  }

  private void use(Supplier<String> password) {
    hmp.close();
    hmp = client(password).build();
  }

  private void refusePasswords() {
    appliance.onLogin =
        exchange -> FakeAppliance.error(exchange, 401, "020002", "InvalidCredentials");
  }

  private void alwaysRefuse(String path) {
    appliance.onCall =
        exchange -> {
          if (exchange.getRequestURI().getPath().equals(path)) {
            FakeAppliance.refuse(exchange);
          } else {
            FakeAppliance.json(exchange, 200, "{\"data\":[]}");
          }
        };
  }

  private void loginWith(com.sun.net.httpserver.HttpExchange exchange, String property)
      throws IOException {
    String cookie = "fake-cookie-" + appliance.logins.get();
    appliance.alive.add(cookie);
    exchange.getResponseHeaders().add("Set-Cookie", "calypso-session-id=" + cookie);
    FakeAppliance.json(exchange, 200, "{\"data\":{" + property + "}}");
  }

  private AuthenticationFailedException failure() {
    return catchThrowableOfType(
        AuthenticationFailedException.class, () -> hmp.sources().listSources());
  }

  private HmpClientBuilder client(Supplier<String> password) {
    return HmpClient.builder(appliance.url())
        .allowPlainHttpOnLoopbackForTests()
        .credentials(HmpCredentials.localUser("operator", password));
  }

  private static RetrySettings once() {
    RetrySettings base = RetrySettings.DEFAULT;
    return base.withMaxAttempts(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
