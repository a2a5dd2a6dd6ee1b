package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.error.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Watching a list, poll by poll. Items are texts such as {@code a1}: the letter is the id. */
final class HmpWatchTest {

  private static final Operation GET = new Operation("listSources", "GET", "/sources", "p");

  private final WatchByHand threads = new WatchByHand();
  private final List<String> told = new ArrayList<>();
  private Supplier<Iterable<String>> list = List::of;
  private double random = 0.5;
  private final HmpWatch<String> watch = builder().start();

  @Test
  void firstPoll_items_areAddedInOrder() {
    watch.addListener(this::tell);

    poll("b1", "a1");

    assertThat(told).containsExactly("ADDED b1", "ADDED a1");
    assertThat(watch.items()).containsExactly("b1", "a1");
  }

  @Test
  void poll_differences_areToldAndNothingElse() {
    watch.addListener(this::tell);
    poll("a1", "b1", "c1");
    told.clear();

    poll("c1", "a2", "d1");
    poll("c1", "a2", "d1");

    assertThat(told).containsExactly("REMOVED b1", "CHANGED a1 a2", "ADDED d1");
  }

  @Test
  void failure_again_isUnknownOnceAndRemovesNothing() {
    watch.addListener(this::tell);
    poll("a1", "b1");
    told.clear();

    fail(unavailable(Duration.ZERO));
    fail(unavailable(Duration.ZERO));

    assertThat(told).containsExactly("UNKNOWN UnavailableException");
    assertThat(watch.items()).containsExactly("a1", "b1");
    assertThat(watch.isKnown()).isFalse();
  }

  @Test
  void failures_alternating_areToldEachTimeAndDifferencesAfterKnown() {
    watch.addListener(this::tell);
    poll("a1");
    fail(new PermissionDeniedException(GET, ApiErrorBody.EMPTY));
    poll("a2");
    fail(new LinkageError("not really"));
    poll();

    assertThat(told)
        .containsExactly(
            "ADDED a1",
            "UNKNOWN PermissionDeniedException",
            "KNOWN",
            "CHANGED a1 a2",
            "UNKNOWN LinkageError",
            "KNOWN",
            "REMOVED a2");
    assertThat(watch.isKnown()).isTrue();
  }

  @Test
  void failure_atTheFirstPoll_isUnknownNotEmpty() {
    watch.addListener(this::tell);
    assertThat(watch.isKnown()).as("before it").isFalse();

    fail(unavailable(Duration.ZERO));

    assertThat(told).containsExactly("UNKNOWN UnavailableException");
    assertThat(watch.isKnown()).isFalse();
  }

  @Test
  void failure_onTheSecondPage_removesNothing() {
    watch.addListener(this::tell);
    poll("a1", "b1");
    told.clear();
    list =
        () ->
            () ->
                Stream.of("a1", "b1")
                    .filter(item -> item.equals("a1") || item.charAt(9) == 'x')
                    .iterator();

    threads.poll();

    assertThat(told).containsExactly("UNKNOWN StringIndexOutOfBoundsException");
    assertThat(watch.items()).containsExactly("a1", "b1");
  }

  @Test
  void listener_thatComesLater_isToldWhatIsThere() {
    poll("a1", "b1");
    fail(unavailable(Duration.ZERO));

    watch.addListener(this::tell);

    assertThat(told).containsExactly("ADDED a1", "ADDED b1", "UNKNOWN UnavailableException");
  }

  @Test
  void ids_twiceInAList_areOneItemAndTheLaterCounts() {
    watch.addListener(this::tell);

    poll("a1", "b1", "a2");
    poll("a2", "b1");

    assertThat(told).containsExactly("ADDED a2", "ADDED b1");
  }

  @Test
  void ids_missing_areAFailureAndNotAnItem() {
    watch.addListener(this::tell);

    poll("");

    assertThat(told).containsExactly("UNKNOWN NullPointerException");
  }

  @Test
  void listener_thatThrows_keepsNobodyFromBeingTold() {
    watch.addListener(
        event -> {
          throw new Exception("its own");
        });
    watch.addListener(
        event -> {
          tell(event);
          throw new AssertionError("its own");
        });
    watch.addListener(this::tell);

    poll("a1");
    poll("a1", "b1");

    assertThat(told).containsExactly("ADDED a1", "ADDED a1", "ADDED b1", "ADDED b1");
  }

  @Test
  void items_thatCannotBeCompared_endNothing() {
    AtomicReference<Object> one = new AtomicReference<>(new Incomparable());
    HmpWatch<Object> strange =
        HmpWatch.of(() -> List.of(one.get()), item -> "id")
            .in(environment(), () -> threads)
            .start();
    List<Object> seen = new ArrayList<>();
    strange.addListener(event -> seen.add(event.kind()));
    threads.poll();

    one.set(new Incomparable());
    threads.poll();
    strange.addListener(event -> seen.add("later"));
    one.set("fine");
    threads.poll();

    assertThat(seen).startsWith(HmpWatchEvent.Kind.ADDED, "later");
    assertThat(threads.hasPlanned()).isTrue();
  }

  @Test
  void listener_thatCloses_isToldNothingMore() {
    watch.addListener(
        event -> {
          tell(event);
          watch.close();
        });

    poll("a1", "b1");

    assertThat(told).containsExactly("ADDED a1");
    assertThat(Thread.interrupted()).as("by itself").isFalse();
    assertThat(threads.closed).isTrue();
    assertThat(threads.hasPlanned()).isFalse();
  }

  @Test
  void listener_thatAddsAndRemovesListeners_leavesTheOthersAlone() {
    HmpWatchListener<String> once =
        new HmpWatchListener<>() {
          @Override
          public void onEvent(HmpWatchEvent<String> event) {
            watch.removeListener(this);
            watch.addListener(HmpWatchTest.this::tell);
          }
        };
    watch.addListener(once);

    poll("a1", "b1");
    poll("a1");

    assertThat(told).containsExactly("ADDED a1", "ADDED b1", "REMOVED b1");
  }

  @Test
  void listener_removed_isToldNothingMore() {
    HmpWatchListener<String> listener = this::tell;
    watch.addListener(listener);
    poll("a1");

    watch.removeListener(listener);
    watch.removeListener(listener);
    poll();

    assertThat(told).containsExactly("ADDED a1");
  }

  @Test
  void close_twice_plansNothingAndTellsNothing() {
    watch.addListener(this::tell);
    list = () -> List.of("a1");

    watch.close();
    watch.close();
    threads.poll();
    watch.addListener(this::tell);

    assertThat(told).isEmpty();
    assertThat(watch.isRunning()).isFalse();
    assertThat(threads.hasPlanned()).isFalse();
  }

  @Test
  void close_duringAPoll_tellsNothingOfIt() {
    watch.addListener(this::tell);
    list =
        () -> {
          watch.close();
          return List.of("a1");
        };

    threads.poll();

    assertThat(told).isEmpty();
    assertThat(threads.hasPlanned()).isFalse();
  }

  @Test
  void items_thatLackWhatTheyAreToldApartBy_areUnknownAndNotTheEnd() {
    watch.addListener(this::tell);
    poll("a1");
    fail(new IllegalStateException("Source.id is missing in the answer"));
    poll("a1", "b1");

    assertThat(told)
        .containsExactly("ADDED a1", "UNKNOWN IllegalStateException", "KNOWN", "ADDED b1");
    assertThat(watch.isRunning()).isTrue();
  }

  @Test
  void client_closed_endsItAndIsTold() {
    watch.addListener(this::tell);

    fail(new ClientClosedException("This client is closed"));

    assertThat(told).containsExactly("UNKNOWN ClientClosedException");
    assertThat(watch.isRunning()).isFalse();
    assertThat(threads.closed).isTrue();
    assertThat(threads.hasPlanned()).isFalse();
  }

  @Test
  void pauses_byChance_areFromHalfToOneAndAHalfOfTheInterval() {
    random = 0;
    poll();
    random = 0.5;
    poll();
    random = 0.999;
    poll();

    assertThat(threads.pauses.subList(0, 3))
        .containsExactly(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(threads.pauses.get(3)).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(15));
  }

  @Test
  void pauses_applianceAsksForTime_giveIt() {
    fail(unavailable(Duration.ofMinutes(3)));

    assertThat(threads.pauses).endsWith(Duration.ofMinutes(3));
  }

  @Test
  void every_thatMakesAStorm_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> builder().every(Duration.ZERO));
  }

  private HmpWatchBuilder<String> builder() {
    return HmpWatch.<String>of(() -> list.get(), HmpWatchTest::id).in(environment(), () -> threads);
  }

  private WaitEnvironment environment() {
    return new WaitEnvironment(System::nanoTime, () -> random, time -> {});
  }

  @SuppressWarnings("NullAway") // what a supplier of ids must not do
  private static String id(String item) {
    return item.isEmpty() ? null : item.substring(0, 1);
  }

  private void poll(String... items) {
    list = () -> List.of(items);
    threads.poll();
  }

  private void fail(Throwable failure) {
    list =
        () -> {
          HmpWatchTest.<RuntimeException>sneak(failure);
          return List.of();
        };
    threads.poll();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> void sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  private void tell(HmpWatchEvent<String> event) {
    StringBuilder text = new StringBuilder(event.kind().name());
    Stream.of(event.before(), event.after())
        .filter(item -> item != null)
        .forEach(item -> text.append(' ').append(item));
    Throwable failure = event.failure();
    told.add(text + (failure == null ? "" : " " + failure.getClass().getSimpleName()));
  }

  private static UnavailableException unavailable(Duration retryAfter) {
    return new UnavailableException(GET, 503, ApiErrorBody.EMPTY, retryAfter);
  }

  /** An item with a fault. */
  private static final class Incomparable {

    @Override
    public boolean equals(Object other) {
      throw new UnsupportedOperationException("equals");
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
