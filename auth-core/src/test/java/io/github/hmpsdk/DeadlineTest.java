package io.github.hmpsdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.call.CallLimits;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.http.TransportSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call ends by its deadline, is ended by an interrupt, and ends with its client. */
@Timeout(60)
final class DeadlineTest {

  private static final Duration TIME = Duration.ofSeconds(1);
  private static final Duration SLACK = Duration.ofMillis(200);
  private static final String FINE = RawServer.http("200 OK", "", "{\"data\":[]}");
  private static final String TWO_BYTES =
      "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: 2\r\n\r\nz";

  @Test
  void d14_requestNobodyReads_endsInTimeAndMayHaveBeenSent() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    try (HeadServer server = new HeadServer(connection -> never.await());
        HmpClient hmp = client(server.url()).build()) {
      HmpTransportException failure =
          inTime(() -> hmp.sources().createSource(named("x".repeat(8_000_000))));

      assertThat(failure.mayHaveBeenSent()).isTrue();
    }
  }

  @Test
  void d14_bulkheadFull_endsInTimeAndNothingIsSent() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp =
            client(server.url())
                .callTimeout(Duration.ofSeconds(20))
                .callLimits(CallLimits.NONE.withMaxConcurrentCalls(1))
                .build();
        ConcurrentCalls taken = new ConcurrentCalls(1, () -> hmp.sources().getSource("id"))) {
      Awaitility.await("the only place is taken").until(() -> server.count("GET") == 1);

      Throwable failure =
          timed(
              () -> hmp.with(CallOptions.within(TIME)).sources().createSource(named("new")),
              TIME.plus(SLACK));

      assertThat(failure).isInstanceOf(CallRejectedException.class);
      assertThat(server.count("POST")).isZero();
      server.close();
      assertThat(taken.failures()).hasSize(1);
      assertThat(server.count("POST")).isZero();
    }
  }

  @Test
  void d14_poolExhausted_endsInTimeAndIsToldAsTheCallersOwn() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp =
            client(server.url())
                .callTimeout(Duration.ofSeconds(20))
                .transport(TransportSettings.DEFAULT.withMaxConnections(1))
                .build();
        ConcurrentCalls taken = new ConcurrentCalls(1, () -> hmp.sources().getSource("id"))) {
      Awaitility.await("the only connection is taken").until(() -> server.count("GET") == 1);

      Throwable failure =
          timed(
              () -> hmp.with(CallOptions.within(TIME)).sources().createSource(named("new")),
              TIME.plus(SLACK));

      assertThat(failure)
          .isInstanceOf(HmpTransportException.class)
          .hasMessageContaining("held by other calls");
      assertThat(((HmpTransportException) failure).mayHaveBeenSent()).isFalse();
      server.close();
      assertThat(taken.failures()).hasSize(1);
    }
  }

  @Test
  void d23_healthyButBusy_isNeverTakenForBroken() throws Exception {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                request -> {
                  if (!request.contains("/authentication/")) {
                    await(mayAnswer);
                  }
                  return RawServer.afterLogin(FINE).apply(request);
                });
        HmpClient hmp =
            client(server.url())
                .callTimeout(Duration.ofSeconds(20))
                .transport(
                    TransportSettings.DEFAULT
                        .withMaxConnections(2)
                        .withPoolTimeout(Duration.ofMillis(20)))
                .build();
        ConcurrentCalls many = new ConcurrentCalls(60, () -> hmp.sources().listSources())) {
      Awaitility.await("two are under way").until(() -> server.count("GET") == 2);
      Awaitility.await("the others have given up").until(() -> many.done() >= 58);
      mayAnswer.countDown();

      List<Throwable> failures = many.failures();

      assertThat(failures)
          .hasSize(58)
          .allSatisfy(failure -> assertThat(failure).hasMessageContaining("held by other calls"));
      assertThat(hmp.breakerState()).isEqualTo("CLOSED");
      assertThat(hmp.sources().listSources().getData()).isEmpty();
    }
  }

  @Test
  void d23_deadlineTooShortForAnAnswer_neverOpensTheBreaker() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build()) {
      for (int i = 0; i < 25; i++) {
        assertThat(
                catchThrowable(
                    () ->
                        hmp.with(CallOptions.within(Duration.ofMillis(20)))
                            .sources()
                            .listSources()))
            .isNotNull();
      }
      assertThat(hmp.breakerState()).isEqualTo("CLOSED");
    }
  }

  @Test
  void d23_connectionJustBeforeTheDeadline_isNotTheAppliancesFailure() throws Exception {
    try (FakeAppliance appliance = new FakeAppliance();
        HmpClient hmp =
            client(appliance.url())
                .transport(TransportSettings.DEFAULT.withMaxConnections(4))
                .callTimeout(Duration.ofSeconds(2))
                .build()) {
      hmp.sources().listSources();
      CountDownLatch never = new CountDownLatch(1);
      appliance.onCall =
          exchange -> {
            await(never, Duration.ofMillis(200));
            FakeAppliance.json(exchange, 200, "{\"data\":[]}");
          };
      try (ConcurrentCalls many = new ConcurrentCalls(120, () -> hmp.sources().listSources())) {
        assertThat(many.failures())
            .hasSizeGreaterThan(40)
            .allSatisfy(failure -> assertThat(failure).isInstanceOf(HmpTransportException.class));
      }

      assertThat(hmp.breakerState()).isEqualTo("CLOSED");
      assertThat(hmp.sources().listSources().getData()).isEmpty();
    }
  }

  @Test
  void b09_postAnsweredByARedirectElsewhere_goesOutOnce() throws Exception {
    String there = RawServer.http("302 Found", "Location: /apis/sources/1\r\n", "");
    try (RawServer server = new RawServer(RawServer.afterLogin(there));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build()) {
      assertThat(catchThrowable(() -> hmp.sources().createSource(named("new"))))
          .isInstanceOf(HmpException.class)
          .hasMessageContaining("redirects are not followed");
      assertThat(server.count("POST")).isEqualTo(1);
    }
  }

  @Test
  void b13_postAnsweredByARedirectToTheLogin_isReplayedOnce() throws Exception {
    String there = RawServer.http("302 Found", "Location: /login?from=x\r\n", "");
    try (RawServer server = new RawServer(RawServer.afterLogin(there));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build()) {
      assertThat(catchThrowable(() -> hmp.sources().createSource(named("new"))))
          .isInstanceOf(HmpException.class);
      assertThat(server.count("POST")).isEqualTo(2);
    }
  }

  @Test
  void download_pauseBeforeItsFirstByte_goesOn() throws Exception {
    CountDownLatch overdue = new CountDownLatch(1);
    try (HeadServer server =
            new HeadServer(
                connection -> {
                  String head = TWO_BYTES.substring(0, TWO_BYTES.length() - 1);
                  connection.getOutputStream().write(head.getBytes(ISO_8859_1));
                  overdue.await();
                  connection.getOutputStream().write("zz".getBytes(ISO_8859_1));
                });
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofMillis(700)).build();
        InputStream film = hmp.assets().downloadAsset("id")) {
      long begun = System.nanoTime();
      Awaitility.await("the call's time is over").until(() -> since(begun).toMillis() > 900);
      overdue.countDown();
      assertThat(film.readAllBytes()).hasSize(2);
    }
  }

  @Test
  void interrupt_whileReadingAnAnswer_endsTheCallWithTheFlag() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(30)).build()) {
      interrupted(() -> hmp.sources().listSources(), () -> server.count("GET") == 1);
      assertThat(server.count("GET")).isEqualTo(1);
    }
  }

  @Test
  void interrupt_whileWaitingForATurn_endsTheCallWithTheFlag() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp =
            client(server.url())
                .callTimeout(Duration.ofSeconds(30))
                .callLimits(
                    CallLimits.NONE.withMaxConcurrentCalls(1).withMaxWait(Duration.ofSeconds(30)))
                .build();
        ConcurrentCalls taken = new ConcurrentCalls(1, () -> hmp.sources().getSource("id"))) {
      Awaitility.await("the only place is taken").until(() -> server.count("GET") == 1);
      interrupted(() -> hmp.sources().listSources(), () -> true);
      server.close();
      assertThat(taken.failures()).hasSize(1);
    }
  }

  @Test
  void interrupt_whileWaitingForAConnection_endsTheCallWithTheFlag() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE));
        HmpClient hmp =
            client(server.url())
                .callTimeout(Duration.ofSeconds(30))
                .transport(TransportSettings.DEFAULT.withMaxConnections(1))
                .build();
        ConcurrentCalls taken = new ConcurrentCalls(1, () -> hmp.sources().getSource("id"))) {
      Awaitility.await("the only connection is taken").until(() -> server.count("GET") == 1);
      interrupted(() -> hmp.sources().listSources(), () -> true);
      server.close();
      assertThat(taken.failures()).hasSize(1);
    }
  }

  @Test
  void close_callsUnderWay_areCutAndSayWhatMayHaveHappened() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE))) {
      HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(30)).build();
      try (ConcurrentCalls running =
          new ConcurrentCalls(10, () -> hmp.sources().createSource(named("new")))) {
        Awaitility.await("all are under way").until(() -> server.count("POST") == 10);
        long begun = System.nanoTime();

        hmp.close();

        List<Throwable> failures = running.failures();
        assertThat(since(begun)).isLessThan(Duration.ofSeconds(7));
        assertThat(failures)
            .hasSize(10)
            .allSatisfy(
                failure ->
                    assertThat(failure)
                        .isInstanceOf(HmpTransportException.class)
                        .hasMessageContaining("this client was closed meanwhile; may have been"));
        assertThat(server.count("POST")).isEqualTo(10);
      }
      assertThat(catchThrowable(() -> hmp.sources().listSources()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void close_callsThatWaitForAConnection_areCutAndNotInterrupted() throws Exception {
    List<Boolean> flags = Collections.synchronizedList(new ArrayList<>());
    try (RawServer server = new RawServer(RawServer.afterLogin(RawServer.SILENCE))) {
      HmpClient hmp =
          client(server.url())
              .callTimeout(Duration.ofSeconds(50))
              .transport(TransportSettings.DEFAULT.withMaxConnections(1))
              .build();
      try (ConcurrentCalls running =
          new ConcurrentCalls(
              3,
              () -> {
                Throwable failure = catchThrowable(() -> hmp.sources().listSources());
                flags.add(Thread.currentThread().isInterrupted());
                throw (Exception) failure;
              })) {
        Awaitility.await("one is under way").until(() -> server.count("GET") == 1);
        long begun = System.nanoTime();

        hmp.close();

        assertThat(running.failures())
            .hasSize(3)
            .allSatisfy(failure -> assertThat(failure).hasMessageContaining("closed"));
        assertThat(since(begun)).isLessThan(Duration.ofSeconds(7));
        assertThat(flags).containsExactly(false, false, false);
      }
    }
  }

  @Test
  void download_closedByAnother_isNeverTakenForWhole() throws Exception {
    String film =
        RawServer.http("200 OK", "Content-Type: application/zip\r\n", "PK" + "z".repeat(5998));
    try (RawServer server = new RawServer(RawServer.afterLogin(film));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build()) {
      InputStream content = hmp.assets().downloadAsset("id");
      assertThat(content.readNBytes(1000)).hasSize(1000);

      content.close();

      assertThat(catchThrowable(() -> content.read(new byte[10]))).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a27_errorUnderSuccess_repeatsNoSecretOfTheRequestOrTheLogin() throws Exception {
    String error =
        "{\"code\":\"050001\",\"name\":\"X\",\"message\":\"no raw-cookie, no canary-phrase\"}";
    try (RawServer server =
            new RawServer(
                RawServer.afterLogin(
                    RawServer.http("200 OK", "Content-Type: application/json\r\n", error)));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build()) {
      Throwable failure =
          catchThrowable(
              () -> hmp.sources().createSource(named("new").passphrase("canary-phrase")));

      assertThat(failure).isInstanceOf(HmpException.class);
      assertThat(failure.getMessage()).doesNotContain("raw-cookie").doesNotContain("canary-phrase");
    }
  }

  @Test
  void close_callsThatWaitToRetry_endAtOnce() throws Exception {
    String busy = RawServer.http("503 Busy", "Retry-After: 20\r\n", "");
    try (RawServer server = new RawServer(RawServer.afterLogin(busy))) {
      HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(60)).build();
      try (ConcurrentCalls running = new ConcurrentCalls(3, () -> hmp.sources().listSources())) {
        Awaitility.await("all have been told to wait").until(() -> server.count("GET") == 3);
        hmp.close();
        assertThat(running.failures()).hasSize(3);
      }
    }
  }

  @Test
  void closeWithGrace_callsUnderWay_finishAndThenTheLoginEnds() throws Exception {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    AtomicInteger logouts = new AtomicInteger();
    try (RawServer server =
        new RawServer(
            request -> {
              if (request.startsWith("DELETE /apis/authentication")) {
                logouts.incrementAndGet();
                assertThat(mayAnswer.getCount()).as("logged out only after the calls").isZero();
              }
              if (request.startsWith("GET /apis/sources ")) {
                await(mayAnswer);
              }
              return RawServer.afterLogin(FINE).apply(request);
            })) {
      HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(30)).build();
      try (ConcurrentCalls running = new ConcurrentCalls(5, () -> hmp.sources().listSources());
          ConcurrentCalls closing =
              new ConcurrentCalls(
                  1,
                  () -> {
                    Awaitility.await("all are under way").until(() -> server.count("GET") >= 5);
                    hmp.close(Duration.ofSeconds(20));
                    return null;
                  })) {
        Awaitility.await("no new calls")
            .until(
                () ->
                    catchThrowable(() -> hmp.sources().getSource("late"))
                        instanceof IllegalStateException);
        mayAnswer.countDown();
        assertThat(running.failures()).isEmpty();
        assertThat(closing.failures()).isEmpty();
        assertThat(logouts).hasValue(1);
      }
    }
  }

  @Test
  void b07_closeOfAnInterruptedThread_logsOutAllTheSame() throws Exception {
    AtomicInteger logouts = new AtomicInteger();
    try (RawServer server =
        new RawServer(
            request -> {
              logouts.addAndGet(request.startsWith("DELETE ") ? 1 : 0);
              return RawServer.afterLogin(FINE).apply(request);
            })) {
      HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build();
      hmp.sources().listSources();
      Thread.currentThread().interrupt();

      hmp.close();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(logouts).hasValue(1);
    }
  }

  @Test
  void d15_downloadClosedEarly_returnsAtOnceWhateverIsLeft() throws Exception {
    String endless =
        "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: 1099511627776\r\n\r\n";
    try (RawServer server =
            new RawServer(
                RawServer.afterLogin(endless + RawServer.THEN_FOR_EVER + "z".repeat(8192)));
        HmpClient hmp = client(server.url()).build()) {
      InputStream film = hmp.assets().downloadAsset("id");
      assertThat(film.read()).isEqualTo('z');
      long begun = System.nanoTime();

      film.close();

      assertThat(since(begun)).isLessThan(Duration.ofMillis(100));
    }
  }

  @Test
  void download_pauseLongerThanTheCallsTime_goesOn() throws Exception {
    CountDownLatch overdue = new CountDownLatch(1);
    try (HeadServer server =
            new HeadServer(
                connection -> {
                  connection.getOutputStream().write(TWO_BYTES.getBytes(ISO_8859_1));
                  overdue.await();
                  connection.getOutputStream().write('z');
                });
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofMillis(500)).build();
        InputStream film = hmp.assets().downloadAsset("id")) {
      assertThat(film.read()).isEqualTo('z');
      long begun = System.nanoTime();
      Awaitility.await("the call's time is over").until(() -> since(begun).toMillis() > 800);
      overdue.countDown();
      assertThat(film.read()).isEqualTo('z');
      assertThat(film.read()).isEqualTo(-1);
    }
  }

  @Test
  void d16_bytesBehindAnAnswer_areNeverTheNextAnswer() throws Exception {
    String forged = RawServer.http("201 Created", "", "{\"data\":{\"id\":\"forged\"}}");
    Queue<String> answers = new ConcurrentLinkedQueue<>(List.of(FINE + forged));
    try (RawServer server =
            new RawServer(
                request ->
                    request.contains("/authentication/")
                        ? RawServer.afterLogin("").apply(request)
                        : Objects.requireNonNullElse(answers.poll(), realOne()));
        HmpClient hmp = client(server.url()).build()) {
      assertThat(hmp.sources().listSources().getData()).isEmpty();
      assertThat(hmp.sources().createSource(named("new")).getData().getId()).isEqualTo("real");
    }
  }

  @Test
  void b09_connectionClosedWhileIdle_isNotUsedForAPost() throws Exception {
    try (RawServer server = new RawServer(RawServer.afterLogin(realOne() + RawServer.THEN_CUT));
        HmpClient hmp = client(server.url()).callTimeout(Duration.ofSeconds(20)).build()) {
      for (int i = 1; i <= 10; i++) {
        long sent = i;
        assertThat(hmp.sources().createSource(named("new")).getData().getId()).isEqualTo("real");
        Awaitility.await("the server has hung up").until(() -> server.hungUp() >= sent);
      }
      assertThat(server.count("POST")).isEqualTo(10);
    }
  }

  private static String realOne() {
    return RawServer.http("201 Created", "", "{\"data\":{\"id\":\"real\"}}");
  }

  private static HmpTransportException inTime(Callable<?> call) throws Exception {
    Throwable failure = timed(call, TIME.plus(SLACK));
    assertThat(failure).isInstanceOf(HmpTransportException.class);
    return (HmpTransportException) failure;
  }

  private static Throwable timed(Callable<?> call, Duration atMost) {
    long begun = System.nanoTime();
    Throwable failure = catchThrowable(call::call);
    assertThat(since(begun)).isLessThan(atMost);
    return failure;
  }

  private static void interrupted(Callable<?> call, BooleanSupplier when) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              failure.set(catchThrowable(call::call));
              flag.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    Awaitility.await("the call waits").until(when::getAsBoolean);
    Awaitility.await("the caller is blocked")
        .until(
            () ->
                caller.getState() != Thread.State.NEW
                    && caller.getState() != Thread.State.TERMINATED);
    caller.interrupt();
    caller.join(5_000);
    assertThat(caller.isAlive()).isFalse();
    assertThat(failure.get())
        .isInstanceOf(HmpTransportException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .containsIgnoringCase("interrupted");
    assertThat(flag).hasValue(true);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void await(CountDownLatch latch, Duration atMost) {
    try {
      assertThat(latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static SourceCreate named(String name) {
    return new SourceCreate().name(name).type(SourceType.UDP).multicast(false).port(4900);
  }

  private static HmpClientBuilder client(String url) {
    return HmpClient.builder(url)
        .credentials(HmpCredentials.localUser("operator", "dummy"))
        .callTimeout(TIME)
        .allowPlainHttpOnLoopbackForTests();
  }
}
