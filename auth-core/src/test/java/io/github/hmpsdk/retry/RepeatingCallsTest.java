package io.github.hmpsdk.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Repetition against a clock that only waiting moves. */
final class RepeatingCallsTest {

  private static final Operation GET = new Operation("getSource", "GET", "/sources/{id}", "p");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final BreakerSettings NO_BREAKER =
      new BreakerSettings(100_000, 100_000, 100, Duration.ofSeconds(10), 3);

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = new ArrayList<>();
  private final AtomicInteger sends = new AtomicInteger();

  @Test
  void a18_failingCall_isTriedThreeTimesWithGrowingJitteredWaits() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(() -> get(calls, serverFailure()))
        .isInstanceOf(ServerFailureException.class);

    assertThat(sends).hasValue(3);
    assertThat(waits).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
  }

  @Test
  void a18_throttledCall_waitsLonger() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(() -> get(calls, unavailable(null)))
        .isInstanceOf(UnavailableException.class);

    assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void a19_deadServer_getsAboutTheBudgetNotTwoPerCall() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0);

    for (int i = 0; i < 1000; i++) {
      assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    }

    assertThat(sends.get() - 1000).isEqualTo(500 / 14);
  }

  @Test
  void a19_success_givesBackWhatItsRetriesTook() throws Exception {
    RetrySettings one = new RetrySettings(2, Duration.ZERO, Duration.ZERO, TIMEOUT, 14, 14, 5);
    RepeatingCalls calls = calls(one, NO_BREAKER, 0);
    for (int i = 0; i < 5; i++) {
      AtomicInteger tries = new AtomicInteger();
      Object result =
          calls.make(
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
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    Throwable failure = catchThrowable(() -> get(calls, unavailable(Duration.ofHours(1))));

    assertThat(failure).isInstanceOf(UnavailableException.class);
    assertThat(((UnavailableException) failure).retryAfter()).contains(Duration.ofHours(1));
    assertThat(waits).isEmpty();
    assertThat(sends).hasValue(1);
  }

  @Test
  void a21_retryAfter_isTheFloorOfTheWait() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(() -> get(calls, unavailable(Duration.ofSeconds(7)))).isNotNull();

    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
  }

  @Test
  void interruptedWait_keepsTheFlagAndThrowsTheLastFailure() {
    RepeatingCalls calls =
        new RepeatingCalls(
            RetrySettings.DEFAULT,
            NO_BREAKER,
            LimitSettings.NONE,
            TIMEOUT,
            Resilience4jRegistries.NONE,
            CallListener.NONE,
            new RetryEnvironment(
                nanos::get,
                () -> 0.5,
                time -> {
                  throw new InterruptedException();
                }));

    assertThatThrownBy(() -> get(calls, serverFailure()))
        .isInstanceOf(ServerFailureException.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(sends).hasValue(1);
  }

  @Test
  void unrepeatable_sentAndFailed_isNotRepeated() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);
    for (Exception failure :
        List.of(serverFailure(), unavailable(null), new HmpTransportException("x", true, null))) {
      sends.set(0);
      assertThatThrownBy(() -> call(calls, RetryClass.NEVER, failure)).isNotNull();
      assertThat(sends).hasValue(1);
    }
  }

  @Test
  void unrepeatable_notSent_isRepeated() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, NO_BREAKER, 0.5);

    assertThatThrownBy(
            () -> call(calls, RetryClass.NEVER, new HmpTransportException("refused", false, null)))
        .hasMessageContaining("tried 3 times");

    assertThat(sends).hasValue(3);
  }

  @Test
  void c02_clientErrors_neverOpenTheBreaker() {
    RepeatingCalls calls = calls(RetrySettings.DEFAULT, BreakerSettings.DEFAULT, 0);
    for (int i = 0; i < 200; i++) {
      assertThatThrownBy(() -> get(calls, new BadRequestException(GET, 400, ApiErrorBody.EMPTY)))
          .isInstanceOf(BadRequestException.class);
    }
    assertThat(calls.breakerState()).isEqualTo("CLOSED");
  }

  @Test
  void breaker_serverKeepsFailing_opensAndSaysUntilWhen() {
    RetrySettings once = RetrySettings.DEFAULT.withAttempts(1);
    RepeatingCalls calls = calls(once, BreakerSettings.DEFAULT, 0);
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    }

    assertThatThrownBy(() -> get(calls, serverFailure()))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("held back since 0 s, for 10 s more");
    assertThat(sends).hasValue(20);
  }

  @Test
  void rateLimit_moreCallsThanAllowed_waitTheirTurnOrAreRejected() throws Exception {
    RepeatingCalls calls =
        new RepeatingCalls(
            RetrySettings.DEFAULT,
            NO_BREAKER,
            new LimitSettings(0, 2, Duration.ofSeconds(1)),
            TIMEOUT,
            Resilience4jRegistries.NONE,
            CallListener.NONE,
            new RetryEnvironment(nanos::get, () -> 0, waits::add));
    for (int i = 0; i < 3; i++) {
      calls.make(GET, RetryClass.SAFE, () -> "answer");
    }
    assertThat(waits).as("the third waits for the next second").hasSizeBetween(0, 1);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 20; i++) {
                calls.make(GET, RetryClass.SAFE, () -> "answer");
              }
            })
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("more calls than allowed in a second");
  }

  @Test
  void registries_ofOnesOwn_showBreakerAndRetries() throws Exception {
    CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    RetryRegistry retries = RetryRegistry.ofDefaults();
    RepeatingCalls calls =
        new RepeatingCalls(
            RetrySettings.DEFAULT,
            BreakerSettings.DEFAULT,
            LimitSettings.NONE,
            TIMEOUT,
            Resilience4jRegistries.of("ward-3", breakers, retries),
            CallListener.NONE,
            new RetryEnvironment(nanos::get, () -> 0, waits::add));

    assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();

    assertThat(breakers.circuitBreaker("ward-3").getMetrics().getNumberOfFailedCalls())
        .isEqualTo(3);
    assertThat(retries.retry("ward-3").getMetrics().getNumberOfFailedCallsWithRetryAttempt())
        .isEqualTo(1);
  }

  @Test
  void listener_callThatFailsTwice_isToldOfEachStep() throws Exception {
    List<String> told = new ArrayList<>();
    RepeatingCalls calls = listening(operation -> new Notes(operation.id(), told));

    assertThatThrownBy(() -> get(calls, serverFailure())).isNotNull();
    calls.with(TIMEOUT, 1).make(GET, RetryClass.SAFE, () -> "answer");

    assertThat(told)
        .containsExactly(
            "getSource", "again after PT0S", "again after PT0S", "failed", "getSource", "ended");
  }

  @Test
  void listener_thatThrows_doesNotDisturbTheCall() throws Exception {
    RepeatingCalls deaf =
        listening(
            operation -> {
              throw new IllegalStateException("deaf");
            });
    RepeatingCalls deafLater =
        listening(
            operation ->
                failure -> {
                  throw new IllegalStateException("deaf later");
                });

    assertThat(deaf.make(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
    assertThat(deafLater.make(GET, RetryClass.SAFE, () -> "answer")).isEqualTo("answer");
  }

  @Test
  void bulkhead_full_rejectsTheCall() throws Exception {
    RepeatingCalls calls =
        new RepeatingCalls(
            RetrySettings.DEFAULT,
            NO_BREAKER,
            new LimitSettings(1, 0, Duration.ZERO),
            TIMEOUT,
            Resilience4jRegistries.NONE,
            CallListener.NONE,
            new RetryEnvironment(nanos::get, () -> 0, waits::add));

    Object result =
        calls.make(
            GET,
            RetryClass.SAFE,
            () ->
                catchThrowable(() -> calls.make(GET, RetryClass.SAFE, () -> "inner")).getMessage());

    assertThat(result).asString().contains("as many calls as allowed are under way");
  }

  private record Notes(String id, List<String> told) implements CallListener.Watch {

    Notes {
      told.add(id);
    }

    @Override
    public void retrying(Exception failure, Duration wait) {
      told.add("again after " + wait);
    }

    @Override
    public void ended(@Nullable Throwable failure) {
      told.add(failure == null ? "ended" : "failed");
    }
  }

  private RepeatingCalls listening(CallListener listener) {
    return new RepeatingCalls(
        RetrySettings.DEFAULT,
        NO_BREAKER,
        LimitSettings.NONE,
        TIMEOUT,
        Resilience4jRegistries.NONE,
        listener,
        new RetryEnvironment(nanos::get, () -> 0, waits::add));
  }

  private RepeatingCalls calls(RetrySettings settings, BreakerSettings breaker, double random) {
    return new RepeatingCalls(
        settings,
        breaker,
        LimitSettings.NONE,
        TIMEOUT,
        Resilience4jRegistries.NONE,
        CallListener.NONE,
        new RetryEnvironment(
            nanos::get,
            () -> random,
            time -> {
              waits.add(time);
              nanos.addAndGet(time.toNanos());
            }));
  }

  private void get(RepeatingCalls calls, Exception failure) throws Exception {
    call(calls, RetryClass.SAFE, failure);
  }

  private void call(RepeatingCalls calls, RetryClass retryClass, Exception failure)
      throws Exception {
    calls.make(
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
