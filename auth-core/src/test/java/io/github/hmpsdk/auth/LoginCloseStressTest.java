package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hmpsdk.http.KnownSecrets;
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
    race(session -> session.refused(session.acquire().login()));
  }

  @Test
  void b07_closeAgainstRenewal_noLoginIsAliveWhenItHasTold() throws Exception {
    race(
        session -> {
          try (LoginLease lease = session.acquire()) {
            session.refused(lease.login());
          }
          session.acquire().close();
        });
  }

  @Test
  void b07_closeAgainstTheFirstLogin_noLoginIsAliveWhenItHasTold() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Appliance appliance = new Appliance();
      closeWhile(appliance, appliance.session(threads), session -> session.acquire().close());
    }
  }

  private void race(Consumer<AuthSession> use) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Appliance appliance = new Appliance();
      AuthSession session = appliance.session(threads);
      session.acquire().close();
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
          LoginContext.of(
              HmpCredentials.localUser("operator", "a-password"),
              LoginSettings.DEFAULT,
              AuthListener.NONE,
              system.withBackground(threads)),
          this,
          new KnownSecrets());
    }

    @Override
    public LoginResult login(HmpCredentials credentials, String secret) {
      String cookie = "cookie-" + logins.incrementAndGet();
      alive.add(cookie);
      return new LoginResult(cookie, Duration.ofMinutes(30));
    }

    @Override
    public LoginCheck check(Login login) {
      return new LoginCheck(Liveness.ALIVE, null);
    }

    @Override
    public boolean logout(Login login) {
      logouts.incrementAndGet();
      return !alive.remove(login.material());
    }
  }
}
