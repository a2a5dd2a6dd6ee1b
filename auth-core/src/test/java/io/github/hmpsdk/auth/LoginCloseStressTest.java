package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closing against everything else, on real threads, thousands of times. */
final class LoginCloseStressTest {

  private static final int ROUNDS = 5_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void b07_closeAgainstRefusal_noLoginIsAliveWhenItHasTold() throws Exception {
    race(session -> session.refused(session.enter()));
  }

  @Test
  void b07_closeAgainstRenewal_noLoginIsAliveWhenItHasTold() throws Exception {
    race(
        session -> {
          Login login = session.enter();
          session.refused(login);
          session.leave(login);
          session.leave(session.enter());
        });
  }

  @Test
  void b07_closeAgainstTheFirstLogin_noLoginIsAliveWhenItHasTold() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Appliance appliance = new Appliance();
      closeWhile(appliance, appliance.session(threads), session -> session.leave(session.enter()));
    }
  }

  private void race(Consumer<AuthSession> use) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Appliance appliance = new Appliance();
      AuthSession session = appliance.session(threads);
      session.leave(session.enter());
      closeWhile(appliance, session, use);
    }
  }

  private void closeWhile(Appliance appliance, AuthSession session, Consumer<AuthSession> use)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    Future<?> user =
        threads.submit(
            () -> {
              start.await();
              use.accept(session);
              return null;
            });
    start.countDown();
    session.closeAndTell().get(10, TimeUnit.SECONDS);
    assertThat(appliance.alive).isEmpty();
    assertThat(appliance.logouts).hasValue(appliance.logins.get());
    try {
      user.get(10, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException closed) {
      assertThat(closed).hasCauseInstanceOf(IllegalStateException.class);
    }
    assertThat(appliance.logouts).hasValue(appliance.logins.get());
  }

  /** Logs in and out at once. */
  private static final class Appliance implements LoginProtocol {

    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger logouts = new AtomicInteger();
    private final Set<String> alive = ConcurrentHashMap.newKeySet();

    AuthSession session(ExecutorService threads) {
      LoginEnvironment system = LoginEnvironment.SYSTEM;
      return new AuthSession(
          URI.create("https://hmp.example.com/apis"),
          HmpCredentials.localUser("operator", "a-password"),
          this,
          LoginSettings.DEFAULT,
          AuthListener.NONE,
          system.withBackground(threads));
    }

    @Override
    public Yield login(HmpCredentials credentials, String secret) {
      String cookie = "cookie-" + logins.incrementAndGet();
      alive.add(cookie);
      return new Yield(cookie, Duration.ofMinutes(30));
    }

    @Override
    public Check check(Login login) {
      return new Check(Answer.ALIVE, null);
    }

    @Override
    public Answer logout(Login login) {
      logouts.incrementAndGet();
      return alive.remove(login.material()) ? Answer.ALIVE : Answer.OVER;
    }
  }
}
