package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.HmpWaitTimeoutException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waiting against a clock that only waiting moves. */
final class HmpWaitTest {

  private static final Operation GET = new Operation("getAsset", "GET", "/assets/{id}", "p");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may wrap
  private final AtomicInteger polls = new AtomicInteger();
  private final List<Duration> sleeps = new ArrayList<>();
  private double random = 0.5;

  @Test
  void get_stateThatComes_returnsItAtOnce() {
    Integer seen = wait(polls::incrementAndGet, 3).get();

    assertThat(seen).isEqualTo(3);
    assertThat(sleeps).containsExactly(SECOND, SECOND);
  }

  @Test
  void get_stateThatIsThere_neverSleeps() {
    assertThat(wait(polls::incrementAndGet, 1).get()).isOne();
    assertThat(sleeps).isEmpty();
  }

  @Test
  void sleep_byChance_isFromHalfToOneAndAHalf() {
    random = 0;
    wait(polls::incrementAndGet, 2).get();
    random = 0.999;
    wait(polls::incrementAndGet, 4).get();

    assertThat(sleeps)
        .startsWith(Duration.ofMillis(500))
        .last()
        .satisfies(longest -> assertThat(longest).isBetween(SECOND, Duration.ofMillis(1500)));
  }

  @Test
  void get_stateThatDoesNotCome_endsInTimeWithAllThatWasSeen() {
    HmpWaitTimeoutException timeout =
        timeout(wait(polls::incrementAndGet, 999).named("Video 7").within(SECOND.multipliedBy(10)));

    assertThat(timeout.waited()).isEqualTo(Duration.ofMillis(9750));
    assertThat(timeout.polls()).as("0 s to 9 s, and one shortly before the end").isEqualTo(11);
    assertThat(timeout.lastSeen()).isEqualTo("11");
    assertThat(timeout)
        .hasNoCause()
        .hasMessage("Video 7 did not come within 9.75 s (11 polls); last seen: 11");
  }

  @Test
  void get_timeShorterThanTheInterval_stillPollsTwiceAndInTime() {
    HmpWaitTimeoutException timeout =
        timeout(wait(polls::incrementAndGet, 999).within(Duration.ofMillis(400)));

    assertThat(timeout.polls()).isEqualTo(2);
    assertThat(timeout.waited()).isLessThan(Duration.ofMillis(400));
  }

  @Test
  void get_alternatingFailures_goOnAndCountThem() {
    HmpWaitTimeoutException timeout =
        timeout(wait(this::everyOtherFails, 999).named("Video 7").within(Duration.ofMillis(3500)));

    assertThat(timeout.polls()).isEqualTo(5);
    assertThat(timeout.failedPolls()).isEqualTo(3);
    assertThat(timeout.lastSeen()).as("of the last poll that succeeded").isEqualTo("4");
    assertThat(timeout)
        .hasCauseInstanceOf(ServerFailureException.class)
        .hasMessageContaining("3 of them failed")
        .hasMessageContaining("last failure: GET /assets/{id}");
  }

  @Test
  void get_alternatingFailures_findWhatComesBetween() {
    assertThat(wait(this::everyOtherFails, 4).get()).isEqualTo(4);
  }

  @Test
  void get_stateSeenBeforeAFailure_isNotTakenForThePresentOne() {
    HmpWait<Integer> wait =
        HmpWait.<Integer>until(this::everyOtherFails, seen -> polls.get() == 5)
            .every(SECOND)
            .within(Duration.ofSeconds(8))
            .in(environment());

    assertThat(timeout(wait).polls()).isGreaterThan(5);
  }

  @Test
  void get_failureForGood_endsItAtOnce() {
    Throwable failure = catchThrowable(() -> wait(() -> fail(notFound()), 1).get());

    assertThat(failure).isInstanceOf(NotFoundException.class);
    assertThat(sleeps).isEmpty();
  }

  @Test
  void get_bugInThePoll_endsItAtOnce() {
    assertThatThrownBy(() -> wait(() -> fail(new ArithmeticException("bug")), 1).get())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void tolerating_notFound_waitsForIt() {
    HmpWait<Integer> wait =
        wait(() -> polls.incrementAndGet() < 3 ? fail(notFound()) : polls.get(), 3)
            .tolerating(NotFoundException.class::isInstance);

    assertThat(wait.get()).isEqualTo(3);
  }

  @Test
  void tolerating_notFound_doesNotTolerateTheRest() {
    HmpWait<Integer> wait =
        wait(() -> fail(new BadRequestException(GET, 400, ApiErrorBody.EMPTY)), 1)
            .tolerating(NotFoundException.class::isInstance);

    assertThatThrownBy(wait::get).isInstanceOf(BadRequestException.class);
  }

  @Test
  void poll_thatSeesNothing_isNotAskedWhetherItIsDone() {
    HmpWaitTimeoutException timeout = timeout(wait(() -> null, 1).within(SECOND.multipliedBy(2)));

    assertThat(timeout).hasMessageContaining("last seen: nothing");
  }

  @Test
  void itemThatVanishes_isNothingAtTheEnd() {
    HmpWaitTimeoutException timeout =
        timeout(
            wait(() -> polls.incrementAndGet() == 1 ? 1 : null, 999)
                .within(SECOND.multipliedBy(2)));

    assertThat(timeout.lastSeen()).isEmpty();
  }

  @Test
  void retryAfter_longerThanTheInterval_isKept() {
    wait(
            () -> {
              boolean first = polls.incrementAndGet() == 1;
              return first ? fail(unavailable(Duration.ofSeconds(7))) : polls.get();
            },
            2)
        .get();

    assertThat(sleeps).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void retryAfter_pastTheDeadline_endsItAtOnce() {
    HmpWaitTimeoutException timeout =
        timeout(
            wait(() -> fail(unavailable(Duration.ofHours(1))), 1).within(Duration.ofMinutes(1)));

    assertThat(sleeps).isEmpty();
    assertThat(timeout).hasCauseInstanceOf(UnavailableException.class);
  }

  @Test
  void pollThatOutlivesTheDeadline_isTheLastOne() {
    HmpWaitTimeoutException timeout =
        timeout(
            wait(
                    () -> {
                      nanos.addAndGet(Duration.ofMinutes(9).toNanos());
                      return polls.incrementAndGet();
                    },
                    999)
                .within(SECOND));

    assertThat(timeout.polls()).isOne();
    assertThat(sleeps).isEmpty();
  }

  @Test
  void progress_eachUnfinishedPoll_isTold() {
    List<HmpWaitProgress<Integer>> told = new ArrayList<>();

    wait(this::everyOtherFails, 4).onProgress(told::add).get();

    assertThat(told).hasSize(3);
    assertThat(told.get(1).seen()).isEqualTo(2);
    assertThat(told.get(1).failure()).isNull();
    assertThat(told.get(2).seen()).as("known from before").isEqualTo(2);
    assertThat(told.get(2).failure()).isInstanceOf(ServerFailureException.class);
    assertThat(told.get(2).elapsed()).isEqualTo(SECOND.multipliedBy(2));
  }

  @Test
  void progress_thatThrows_endsIt() {
    HmpWait<Integer> wait =
        wait(polls::incrementAndGet, 999)
            .onProgress(
                so -> {
                  throw new IllegalArgumentException("enough");
                });

    assertThatIllegalArgumentException().isThrownBy(wait::get).withMessage("enough");
  }

  @Test
  void interrupt_beforeIt_endsItWithTheFlagAndAsksNobody() {
    Thread.currentThread().interrupt();

    Throwable failure = catchThrowable(() -> wait(polls::incrementAndGet, 1).get());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isInstanceOf(HmpTransportException.class);
    assertThat(polls).hasValue(0);
  }

  @Test
  void interrupt_duringASleep_endsItWithTheFlag() {
    WaitEnvironment interrupting =
        new WaitEnvironment(
            nanos::get,
            () -> 0.5,
            time -> {
              throw new InterruptedException();
            });

    Throwable failure =
        catchThrowable(() -> wait(polls::incrementAndGet, 9).in(interrupting).get());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure)
        .isInstanceOf(HmpTransportException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(polls).hasValue(1);
  }

  @Test
  void interrupt_duringAPoll_isNoPassingFault() {
    HmpTransportException cut = new HmpTransportException("interrupted", true, null);

    Throwable failure =
        catchThrowable(
            () ->
                wait(
                        () -> {
                          Thread.currentThread().interrupt();
                          return fail(cut);
                        },
                        1)
                    .get());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(failure).isSameAs(cut);
  }

  @Test
  void description_longOrFailing_hidesNothing() {
    HmpWait<Integer> wait = wait(polls::incrementAndGet, 999).within(SECOND);

    assertThat(timeout(wait.describedBy(seen -> "x".repeat(10_000))).lastSeen()).hasSize(503);
    assertThat(timeout(wait.describedBy(seen -> String.valueOf(Math.floorDiv(seen, 0)))))
        .hasMessageContaining("ArithmeticException");
  }

  @Test
  void settings_thatMakeAStorm_areRefused() {
    HmpWait<Integer> wait = wait(polls::incrementAndGet, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> wait.every(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> wait.within(Duration.ofNanos(1)));
  }

  private int everyOtherFails() {
    int made = polls.incrementAndGet();
    if (made % 2 == 1) {
      throw new ServerFailureException(GET, 500, ApiErrorBody.EMPTY);
    }
    return made;
  }

  private HmpWait<Integer> wait(Supplier<@Nullable Integer> poll, int wanted) {
    return HmpWait.<Integer>until(poll, seen -> seen == wanted).every(SECOND).in(environment());
  }

  private WaitEnvironment environment() {
    return new WaitEnvironment(
        nanos::get,
        () -> random,
        time -> {
          sleeps.add(time);
          nanos.addAndGet(time.toNanos());
        });
  }

  private static HmpWaitTimeoutException timeout(HmpWait<?> wait) {
    Throwable failure = catchThrowable(wait::get);
    assertThat(failure).isInstanceOf(HmpWaitTimeoutException.class);
    return (HmpWaitTimeoutException) failure;
  }

  private static Integer fail(RuntimeException failure) {
    throw failure;
  }

  private static HmpException unavailable(Duration retryAfter) {
    return new UnavailableException(GET, 503, ApiErrorBody.EMPTY, retryAfter);
  }

  private static HmpException notFound() {
    return new NotFoundException(GET, 404, ApiErrorBody.EMPTY);
  }
}
