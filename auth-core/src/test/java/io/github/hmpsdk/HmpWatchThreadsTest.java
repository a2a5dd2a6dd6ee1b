package io.github.hmpsdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.auth.HmpCredentials;
import io.github.hmpsdk.client.model.Source;
import io.github.hmpsdk.client.model.SourceCreate;
import io.github.hmpsdk.client.model.SourceType;
import io.github.hmpsdk.emulator.Fault;
import io.github.hmpsdk.emulator.HmpEmulator;
import io.github.hmpsdk.http.HmpTls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Watching with real threads, and over HTTPS. */
@Timeout(60)
final class HmpWatchThreadsTest {

  private static final Duration OFTEN = Duration.ofMillis(2);

  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final AtomicInteger polls = new AtomicInteger();

  @Test
  void watch_appliance_tellsWhatHappensThere() {
    try (HmpEmulator appliance = HmpEmulator.start();
        HmpClient hmp = client(appliance);
        HmpWatch<Source> watch =
            HmpWatch.of(() -> hmp.sources().allSources(), Source::getId).every(OFTEN).start()) {
      watch.addListener(event -> told.add(event.kind().name()));
      awaitTold(3);
      Source source = hmp.sources().createSource(camera()).getData();
      awaitTold(4);
      hmp.sources().deleteSource(source.getId());
      awaitTold(5);
      appliance.answerTimes("listSources", 3, Fault.status(500));
      awaitTold(7);

      assertThat(told)
          .containsExactly("ADDED", "ADDED", "ADDED", "ADDED", "REMOVED", "UNKNOWN", "KNOWN");
    }
  }

  @Test
  void watch_clientClosed_endsWithItsThread() {
    try (HmpEmulator appliance = HmpEmulator.start()) {
      HmpClient hmp = client(appliance);
      HmpWatch<Source> watch =
          HmpWatch.of(() -> hmp.sources().allSources(), Source::getId).every(OFTEN).start();
      Awaitility.await().until(watch::isKnown);

      hmp.close();

      Awaitility.await().until(() -> !watch.isRunning() && threads("hmp-watch") == 0);
    }
  }

  @Test
  void close_pollThatHangs_isInterruptedAndItsThreadEnds() {
    CountDownLatch never = new CountDownLatch(1);
    HmpWatch<String> watch =
        HmpWatch.<String>of(
                () -> {
                  polls.incrementAndGet();
                  hang(never);
                  return List.of();
                },
                item -> item)
            .start();
    Awaitility.await().until(() -> polls.get() == 1);

    watch.close();

    Awaitility.await().until(() -> threads("hmp-watch") == 0);
    assertThat(polls).hasValue(1);
  }

  @Test
  void listener_thatBlocks_keepsNobodyAndIsToldTheLatest() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Queue<String> slow = new ConcurrentLinkedQueue<>();
    try (HmpWatch<String> watch = counting().start()) {
      watch.addListener(
          event -> {
            slow.add(event.kind() + " " + event.after());
            blocked.countDown();
            go.await();
          });
      blocked.await();
      watch.addListener(event -> told.add(String.valueOf(event.after())));
      awaitTold(50);

      go.countDown();

      Awaitility.await().until(() -> slow.size() >= 2);
      List<String> events = new ArrayList<>(slow);
      int first = number(events.get(0));
      assertThat(events.get(1)).startsWith("CHANGED ");
      assertThat(number(events.get(1))).as("what is there by now").isGreaterThan(first + 30);
    }
  }

  @Test
  void close_listenerThatBlocks_isInterruptedAndItsThreadEnds() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    HmpWatch<String> watch = counting().start();
    watch.addListener(
        event -> {
          blocked.countDown();
          try {
            never.await();
          } catch (InterruptedException stop) {
            interrupted.set(true);
          }
        });
    blocked.await();

    watch.close();

    Awaitility.await().untilTrue(interrupted);
    Awaitility.await().until(() -> threads("hmp-watch") + threads("hmp-watch-listener") == 0);
  }

  @Test
  void listener_thatClosesTheWatch_isNotInterrupted() {
    AtomicBoolean interrupted = new AtomicBoolean();
    HmpWatch<String> watch = counting().start();
    watch.addListener(
        event -> {
          watch.close();
          interrupted.set(Thread.currentThread().isInterrupted());
          told.add("closed");
        });

    awaitTold(1);

    assertThat(interrupted).isFalse();
    Awaitility.await().until(() -> threads("hmp-watch") + threads("hmp-watch-listener") == 0);
  }

  @Test
  void on_givenScheduler_pollsAndTellsThereAndLeavesIt() {
    ScheduledExecutorService scheduler =
        new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "of-the-user"));
    try {
      try (HmpWatch<String> watch = counting().on(scheduler).start()) {
        watch.addListener(event -> told.add(Thread.currentThread().getName()));
        awaitTold(3);
      }

      assertThat(told).containsOnly("of-the-user");
      assertThat(threads("hmp-watch")).isZero();
      assertThat(scheduler.isShutdown()).isFalse();
    } finally {
      scheduler.shutdownNow();
    }
  }

  @Test
  void on_schedulerThatEnds_endsTheWatch() {
    ScheduledExecutorService scheduler = new ScheduledThreadPoolExecutor(1);
    HmpWatch<String> watch = counting().on(scheduler).start();
    Awaitility.await().until(watch::isKnown);
    scheduler.shutdownNow();
    int before = polls.get();

    watch.close();

    assertThat(polls.get() - before).isLessThanOrEqualTo(1);
    try (HmpWatch<String> tooLate = counting().on(scheduler).start()) {
      assertThat(tooLate.isRunning()).isFalse();
    }
  }

  @Test
  void listeners_addedAndRemovedByManyThreads_areAllToldTheirFirstState() throws Exception {
    try (HmpWatch<String> watch = counting().start()) {
      Awaitility.await().until(watch::isKnown);
      List<Thread> adding = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Thread thread =
            new Thread(
                () -> {
                  AtomicBoolean first = new AtomicBoolean();
                  HmpWatchListener<String> listener =
                      event -> {
                        if (first.compareAndSet(false, true)) {
                          told.add(event.kind().name());
                        }
                      };
                  watch.addListener(listener);
                  Awaitility.await().untilTrue(first);
                  watch.removeListener(listener);
                });
        adding.add(thread);
        thread.start();
      }
      for (Thread thread : adding) {
        thread.join();
      }

      assertThat(told).hasSize(20).containsOnly("ADDED");
    }
  }

  /** One item, which is another text each time. */
  private HmpWatchBuilder<String> counting() {
    return HmpWatch.<String>of(
            () -> List.of(String.valueOf(polls.incrementAndGet())), item -> "the one")
        .every(OFTEN);
  }

  private void awaitTold(int events) {
    Awaitility.await().until(() -> told.size() >= events);
  }

  private static int number(String event) {
    return Integer.parseInt(event.substring(event.indexOf(' ') + 1));
  }

  private static void hang(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .count();
  }

  private static SourceCreate camera() {
    return new SourceCreate().name("Camera").type(SourceType.UDP).multicast(false).port(4999);
  }

  private static HmpClient client(HmpEmulator appliance) {
    return HmpClient.builder(appliance.url().toString())
        .credentials(HmpCredentials.localUser("operator", "operator-password"))
        .tls(HmpTls.pinnedKey(appliance.pinnedKey()))
        .build();
  }
}
