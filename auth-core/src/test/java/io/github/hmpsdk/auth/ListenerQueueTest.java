package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.http.KnownSecrets;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listeners run apart: what they do is their own trouble. */
@Timeout(20)
final class ListenerQueueTest {

  private final List<Long> told = new CopyOnWriteArrayList<>();

  @Test
  void listener_throwsErrors_isToldOfTheNextAndHurtsNobody() {
    AuthSession session =
        session(
            event -> {
              told.add(event.login());
              throw new StackOverflowError("on purpose");
            });

    session.acquire().close();
    session.refused(session.acquire().login());
    session.acquire().close();
    session.close();

    assertThat(told).contains(1L, 2L);
  }

  @Test
  void listener_blocks_holdsUpNoLoginAndCloseIsBounded() {
    CountDownLatch never = new CountDownLatch(1);
    AuthSession session =
        session(
            event -> {
              told.add(event.login());
              await(never);
            });

    session.acquire().close();
    session.refused(session.acquire().login());
    session.acquire().close();
    long began = System.nanoTime();
    session.close();

    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .isBetween(Duration.ofMillis(190), Duration.ofSeconds(5));
    assertThat(told).hasSize(1);
    assertThat(session.closeAndTell()).succeedsWithin(Duration.ofSeconds(5));
    never.countDown();
  }

  @Test
  void listener_tooSlow_keepsABoundedNumberInOrder() {
    CountDownLatch go = new CountDownLatch(1);
    ListenerQueue queue =
        new ListenerQueue(
            event -> {
              await(go);
              told.add(event.login());
            },
            LoginEnvironment.SYSTEM.telling());
    for (long i = 0; i < 3L * ListenerQueue.MOST_WAITING; i++) {
      queue.tell(new AuthEvent(AuthEventType.LOGGED_IN, "", i, ""));
    }
    go.countDown();
    Awaitility.await("told").until(() -> queue.told().isDone());

    assertThat(told.size()).isBetween(ListenerQueue.MOST_WAITING, ListenerQueue.MOST_WAITING + 1);
    assertThat(told).isSorted();
    queue.tell(new AuthEvent(AuthEventType.LOGGED_IN, "", -1, ""));
    Awaitility.await("told of what comes later").until(() -> told.contains(-1L));
  }

  @Test
  void listener_closesTheSession_doesNotWaitForItself() throws Exception {
    CompletableFuture<AuthSession> session = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    session.complete(
        session(
            LoginSettings.DEFAULT.withCloseTimeout(Duration.ofMinutes(1)),
            event -> {
              if (event.type() == AuthEventType.LOGGED_IN) {
                session.join().close();
                closed.countDown();
              }
            }));

    Throwable unused = catchThrowable(() -> session.join().acquire()); // may be told of the end

    assertThat(closed.await(15, TimeUnit.SECONDS)).isTrue();
  }

  private static AuthSession session(AuthListener listener) {
    return session(LoginSettings.DEFAULT.withCloseTimeout(Duration.ofMillis(200)), listener);
  }

  private static AuthSession session(LoginSettings settings, AuthListener listener) {
    return new AuthSession(
        URI.create("https://hmp.example.com/apis"),
        LoginContext.of(
            HmpCredentials.localUser("operator", "a-password"),
            settings,
            listener,
            LoginEnvironment.SYSTEM),
        new FakeProtocol(),
        new KnownSecrets());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
