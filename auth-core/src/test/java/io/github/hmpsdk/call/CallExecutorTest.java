package io.github.hmpsdk.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Repetition against a clock that only waiting moves. */
final class CallExecutorTest {

  private static final Operation GET = new Operation("getSource", "GET", "/sources/{id}", "p");
  private static final Operation DELETE =
      new Operation("deleteSource", "DELETE", "/sources/{id}", "p");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final BreakerSettings NO_BREAKER =
      BreakerSettings.DEFAULT
          .withSlidingWindowSize(100_000)
          .withMinimumCalls(100_000)
          .withFailureRatePercent(100);
  private static final CallPolicy POLICY =
      CallPolicy.DEFAULT.withBreaker(NO_BREAKER).withTimeout(TIMEOUT);

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = new ArrayList<>();
  private final AtomicInteger sends = new AtomicInteger();

  @Test
  void a18_failingCall_isTriedThreeTimesWithGrowingJitteredWaits() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(() -> get(calls, serverFailure()))
        .isInstanceOf(ServerFailureException.class);

    assertThat(sends).hasValue(3);
    assertThat(waits).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
  }

  @Test
  void a18_throttledCall_waitsLonger() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(() -> get(calls, unavailable(null)))
        .isInstanceOf(UnavailableException.class);

    assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void a19_deadServer_getsAboutTheBudgetNotTwoPerCall() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0);

    for (int i = 0; i < 1000; i++) {
      assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    }

    assertThat(sends.get() - 1000).isEqualTo(500 / 14);
  }

  @Test
  void a19_success_givesBackWhatItsRetriesTook() throws Exception {
    RetrySettings one =
        RetrySettings.DEFAULT.withMaxAttempts(2).withBaseDelay(Duration.ZERO).withBudget(14);
    CallExecutor calls = calls(one, NO_BREAKER, 0);
    for (int i = 0; i < 5; i++) {
      AtomicInteger tries = new AtomicInteger();
      Object result =
          calls.execute(
              GET,
              RetryClass.SAFE,
              () -> {
                if (tries.incrementAndGet() == 1) {
                  throw serverFailure();
                }
                return "answer";
              });
      assertThat(result).isEqualTo("answer");
    }
  }

  @Test
  void a20_waitPastTheDeadline_isNotBegun() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    Throwable failure = catchThrowable(() -> get(calls, unavailable(Duration.ofHours(1))));

    assertThat(failure).isInstanceOf(UnavailableException.class);
    assertThat(((UnavailableException) failure).retryAfter()).contains(Duration.ofHours(1));
    assertThat(waits).isEmpty();
    assertThat(sends).hasValue(1);
  }

  @Test
  void a21_retryAfter_isTheFloorOfTheWait() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(() -> get(calls, unavailable(Duration.ofSeconds(7)))).isNotNull();

    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void a21_retryAfterOfAServerFailure_isTheFloorOfTheWait() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);
    for (int status : new int[] {500, 502, 504}) {
      waits.clear();
      assertThatThrownBy(
              () ->
                  get(
                      calls,
                      new ServerFailureException(
                          GET, status, ApiErrorBody.EMPTY, Duration.ofSeconds(7))))
          .isInstanceOf(ServerFailureException.class);
      assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }
  }

  @Test
  void interruptedWait_keepsTheFlagAndThrowsTheLastFailure() {
    CallExecutor calls =
        CallExecutor.builder(POLICY)
            .environment(
                new CallEnvironment(
                    nanos::get,
                    () -> 0.5,
                    time -> {
                      throw new InterruptedException();
                    }))
            .build();

    assertThatThrownBy(() -> get(calls, serverFailure()))
        .isInstanceOf(ServerFailureException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(sends).hasValue(1);
  }

  @Test
  void unrepeatable_sentAndFailed_isNotRepeated() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);
    for (Exception failure :
        List.of(serverFailure(), unavailable(null), new HmpTransportException("x", true, null))) {
      sends.set(0);
      assertThatThrownBy(() -> call(calls, RetryClass.NEVER, failure)).isNotNull();
      assertThat(sends).hasValue(1);
    }
  }

  @Test
  void unrepeatable_notSent_isRepeated() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(
            () -> call(calls, RetryClass.NEVER, new HmpTransportException("refused", false, null)))
        .hasMessageContaining("tried 3 times");

    assertThat(sends).hasValue(3);
  }

  @Test
  void c02_clientErrors_neverOpenTheBreaker() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, BreakerSettings.DEFAULT, 0);
    for (int i = 0; i < 200; i++) {
      assertThatThrownBy(() -> get(calls, new BadRequestException(GET, 400, ApiErrorBody.EMPTY)))
          .isInstanceOf(BadRequestException.class);
    }
    assertThat(calls.breakerState()).isEqualTo("CLOSED");
  }

  @Test
  void breaker_serverKeepsFailing_opensAndSaysUntilWhen() {
    RetrySettings once = RetrySettings.DEFAULT.withMaxAttempts(1);
    CallExecutor calls = calls(once, BreakerSettings.DEFAULT, 0);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    }

    assertThatThrownBy(() -> get(calls, serverFailure()))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("held back since 0 s, for 10 s more");
    assertThat(sends).hasValue(20);
  }

  @Test
  void breaker_trialsSucceed_closesAgain() throws Exception {
    CallExecutor calls = opened();

    for (int i = 0; i < 3; i++) {
      assertThat(calls.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
    }

    assertThat(calls.breakerState()).isEqualTo("CLOSED");
  }

  @Test
  void breaker_errorsWhileHalfOpen_giveTheirPermitsBack() throws Exception {
    CallExecutor calls = opened();

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  calls.execute(
                      GET,
                      RetryClass.SAFE,
                      () -> {
                        throw new AssertionError("of the caller");
                      }))
          .isInstanceOf(AssertionError.class);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(calls.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
    }
    assertThat(calls.breakerState()).isEqualTo("CLOSED");
  }

  @Test
  void breaker_refusalsWhileHalfOpen_showThatTheApplianceWorks() throws Exception {
    CallExecutor calls = opened();

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> get(calls, new BadRequestException(GET, 400, ApiErrorBody.EMPTY)))
          .isInstanceOf(BadRequestException.class);
    }

    assertThat(calls.breakerState()).isEqualTo("CLOSED");
  }

  @Test
  void d23_interruptedCalls_neverOpenTheBreaker() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, BreakerSettings.DEFAULT, 0);
    for (int i = 0; i < 50; i++) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> get(calls, new HmpTransportException("cut", true, null)))
          .isInstanceOf(HmpTransportException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(calls.breakerState()).isEqualTo("CLOSED");
    assertThat(sends).hasValue(50);
  }

  @Test
  void put_cutAndThenHeldBack_saysThatItMayHaveBeenCarriedOut() {
    BreakerSettings touchy = NO_BREAKER.withSlidingWindowSize(1).withMinimumCalls(1);
    CallExecutor calls = calls(RetrySettings.DEFAULT, touchy, 0);

    Throwable failure =
        catchThrowable(
            () ->
                call(
                    calls,
                    RetryClass.IDEMPOTENT,
                    new HmpTransportException("connection cut", true, null)));

    assertThat(sends).hasValue(1);
    assertThat(failure)
        .isInstanceOf(HmpTransportException.class)
        .hasMessageContaining("connection cut")
        .hasMessageContaining("may have been carried out; then held back");
    assertThat(((HmpTransportException) failure).mayHaveBeenSent()).isTrue();
  }

  @Test
  void delete_cutThen503ThenNotFound_isDone() throws Exception {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0);
    Queue<Exception> failures =
        new ArrayDeque<>(
            List.of(
                new HmpTransportException("cut", true, null),
                unavailable(null),
                new NotFoundException(DELETE, 404, ApiErrorBody.EMPTY)));

    Object result = calls.execute(DELETE, RetryClass.IDEMPOTENT, () -> fail(failures));

    assertThat(result).isNull();
  }

  @Test
  void delete_neverLostAndThenNotFound_isNotFound() {
    CallExecutor calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0);
    Queue<Exception> failures =
        new ArrayDeque<>(
            List.of(
                new HmpTransportException("refused", false, null),
                unavailable(null),
                new NotFoundException(DELETE, 404, ApiErrorBody.EMPTY)));

    assertThatThrownBy(() -> calls.execute(DELETE, RetryClass.IDEMPOTENT, () -> fail(failures)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void settings_extremeTimes_overflowNothing() {
    Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
    RetrySettings extreme =
        RetrySettings.DEFAULT.withMaxAttempts(5).withBaseDelay(forEver).withMaxDelay(forEver);

    assertThatThrownBy(() -> get(calls(extreme, NO_BREAKER, 0.99), serverFailure()))
        .isInstanceOf(ServerFailureException.class);

    assertThat(sends).as("a wait past the deadline is not begun").hasValue(1);
  }

  @Test
  void rateLimit_moreCallsThanAllowed_waitTheirTurn() throws Exception {
    CallExecutor calls =
        limited(CallLimits.NONE.withCallsPerSecond(2).withMaxWait(Duration.ofSeconds(1)));

    for (int i = 0; i < 4; i++) {
      calls.execute(GET, RetryClass.SAFE, () -> "answer");
    }

    assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
  }

  @Test
  void rateLimit_callsThatGaveUp_keepNoPlace() throws Exception {
    CallExecutor calls =
        atOneMoment(
                POLICY.withLimits(
                    CallLimits.NONE.withCallsPerSecond(2).withMaxWait(Duration.ofMillis(100))))
            .build();
    for (int i = 0; i < 2; i++) {
      calls.execute(GET, RetryClass.SAFE, () -> "answer");
    }
    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> calls.execute(GET, RetryClass.SAFE, () -> "answer"))
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("more calls than allowed in a second");
    }

    nanos.addAndGet(Duration.ofMillis(500).toNanos());

    assertThat(calls.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
    assertThat(waits).isEmpty();
  }

  @Test
  void bulkhead_callsThatGaveUp_keepNoPlace() throws Exception {
    CallExecutor calls =
        limited(CallLimits.NONE.withMaxConcurrentCalls(1).withMaxWait(Duration.ofMillis(1)));
    for (int i = 0; i < 5; i++) {
      Object inner =
          calls.execute(
              GET,
              RetryClass.SAFE,
              () -> catchThrowable(() -> calls.execute(GET, RetryClass.SAFE, () -> "inner")));
      assertThat(inner).isInstanceOf(CallRejectedException.class);
    }
    assertThat(calls.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
  }

  @Test
  void registries_oneNameWithOtherSettings_isRefused() {
    Resilience4jRegistries registries =
        Resilience4jRegistries.of(
            "ward-3", CircuitBreakerRegistry.ofDefaults(), RetryRegistry.ofDefaults());
    registered(registries, BreakerSettings.DEFAULT, RetrySettings.DEFAULT);
    registered(registries, BreakerSettings.DEFAULT, RetrySettings.DEFAULT);

    assertThatThrownBy(() -> registered(registries, NO_BREAKER, RetrySettings.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("circuit breaker \"ward-3\" with other settings");
    assertThatThrownBy(
            () ->
                registered(
                    registries, BreakerSettings.DEFAULT, RetrySettings.DEFAULT.withMaxAttempts(7)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("retry \"ward-3\"");
  }

  @Test
  void registries_ofOnesOwn_showBreakerAndRetries() throws Exception {
    CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    RetryRegistry retries = RetryRegistry.ofDefaults();
    CallExecutor calls =
        atOneMoment(CallPolicy.DEFAULT)
            .registries(Resilience4jRegistries.of("ward-3", breakers, retries))
            .build();

    assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();

    assertThat(breakers.circuitBreaker("ward-3").getMetrics().getNumberOfFailedCalls())
        .isEqualTo(3);
    assertThat(retries.retry("ward-3").getMetrics().getNumberOfFailedCallsWithRetryAttempt())
        .isEqualTo(1);
  }

  @Test
  void listener_callThatFailsTwice_isToldOfEachStep() throws Exception {
    List<String> told = new ArrayList<>();
    CallExecutor calls = listening(operation -> new Notes(operation.id(), told));

    assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    calls
        .with(CallOptions.once().withTimeout(TIMEOUT))
        .execute(GET, RetryClass.SAFE, () -> "answer");

    assertThat(told)
        .containsExactly(
            "getSource", "again after PT0S", "again after PT0S", "failed", "getSource", "ended");
  }

  @Test
  void listener_thatThrows_doesNotDisturbTheCall() throws Exception {
    CallExecutor deaf =
        listening(
            operation -> {
              throw new IllegalStateException("deaf");
            });
    CallExecutor broken =
        listening(
            operation -> {
              throw new AssertionError("broken");
            });
    assertThat(broken.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
    CallExecutor deafLater =
        listening(
            operation ->
                failure -> {
                  throw new IllegalStateException("deaf later");
                });

    assertThat(deaf.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
    assertThat(deafLater.execute(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
  }

  @Test
  void bulkhead_full_rejectsTheCall() throws Exception {
    CallExecutor calls =
        atOneMoment(
                POLICY.withLimits(
                    CallLimits.NONE.withMaxConcurrentCalls(1).withMaxWait(Duration.ZERO)))
            .build();

    Object result =
        calls.execute(
            GET,
            RetryClass.SAFE,
            () ->
                catchThrowable(() -> calls.execute(GET, RetryClass.SAFE, () -> "inner"))
                    .getMessage());

    assertThat(result).asString().contains("as many calls as allowed are under way");
  }

  private record Notes(String id, List<String> told) implements CallListener.Call {

    Notes {
      told.add(id);
    }

    @Override
    public void retrying(Exception failure, Duration delay) {
      told.add("again after " + delay);
    }

    @Override
    public void ended(@Nullable Throwable failure) {
      told.add(failure == null ? "ended" : "failed");
    }
  }

  private static CallExecutor registered(
      Resilience4jRegistries registries, BreakerSettings breaker, RetrySettings retry) {
    return CallExecutor.builder(CallPolicy.DEFAULT.withRetry(retry).withBreaker(breaker))
        .registries(registries)
        .build();
  }

  private static @Nullable Object fail(Queue<Exception> failures) throws Exception {
    throw failures.remove();
  }

  /** Calls whose breaker has opened, and whose time to try again has come. */
  private CallExecutor opened() {
    CallExecutor calls =
        calls(
            RetrySettings.DEFAULT.withMaxAttempts(1),
            BreakerSettings.DEFAULT
                .withSlidingWindowSize(20)
                .withOpenDuration(Duration.ofMillis(1)),
            0);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    }
    assertThat(calls.breakerState()).isEqualTo("OPEN");
    Awaitility.await("the breaker lets a call through")
        .until(
            () ->
                !(catchThrowable(() -> get(calls, new IllegalStateException("of the caller")))
                    instanceof CallRejectedException));
    return calls;
  }

  private CallExecutor limited(CallLimits limits) {
    return withWaits(POLICY.withLimits(limits), 0);
  }

  private CallExecutor listening(CallListener listener) {
    return atOneMoment(POLICY).listener(listener).build();
  }

  private CallExecutor calls(RetrySettings retry, BreakerSettings breaker, double random) {
    return withWaits(POLICY.withRetry(retry).withBreaker(breaker), random);
  }

  private CallExecutor withWaits(CallPolicy policy, double random) {
    return CallExecutor.builder(policy)
        .environment(
            new CallEnvironment(
                nanos::get,
                () -> random,
                time -> {
                  waits.add(time);
                  nanos.addAndGet(time.toNanos());
                }))
        .build();
  }

  private CallExecutorBuilder atOneMoment(CallPolicy policy) {
    return CallExecutor.builder(policy)
        .environment(new CallEnvironment(nanos::get, () -> 0, waits::add));
  }

  private void get(CallExecutor calls, Exception failure) throws Exception {
    call(calls, RetryClass.SAFE, failure);
  }

  private void call(CallExecutor calls, RetryClass retryClass, Exception failure) throws Exception {
    calls.execute(
        GET,
        retryClass,
        () -> {
          sends.incrementAndGet();
          throw failure;
        });
  }

  private static ServerFailureException serverFailure() {
    return new ServerFailureException(GET, 500, ApiErrorBody.EMPTY);
  }

  private static UnavailableException unavailable(@Nullable Duration retryAfter) {
    return new UnavailableException(GET, 503, ApiErrorBody.EMPTY, retryAfter);
  }
}
