package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
import io.github.hmpsdk.http.KnownSecrets;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An appliance without a wire, a clock that stands still until told, and threads that wait for us.
 */
final class FakeProtocol implements LoginProtocol {

  final AtomicLong nanos = new AtomicLong(1_000_000);
  final List<Runnable> background = new ArrayList<>();
  final List<String> ended = new ArrayList<>();
  final List<AuthEvent> events = new ArrayList<>();
  final Map<Runnable, Long> timers = new LinkedHashMap<>();
  int logins;
  int checks;
  Supplier<LoginResult> onLogin =
      () -> new LoginResult("material-" + logins, Duration.ofMinutes(30));
  Supplier<LoginCheck> onCheck = () -> new LoginCheck(Liveness.UNKNOWN, null);
  double random = 0.5;

  AuthSession session(HmpCredentials credentials) {
    return session(credentials, background::add);
  }

  AuthSession session(HmpCredentials credentials, Executor threads) {
    return new AuthSession(
        URI.create("https://hmp.example.com/apis"),
        LoginContext.of(
            credentials,
            LoginSettings.DEFAULT,
            events::add,
            new LoginEnvironment(nanos::get, () -> random, threads, this::schedule, Runnable::run)),
        this,
        new KnownSecrets());
  }

  /** A call that begins what it needs, and does not wait for it. */
  void call(AuthSession session) {
    Thread.currentThread().interrupt();
    Throwable unused = catchThrowable(() -> session.acquire().close());
    boolean unusedFlag = Thread.interrupted();
  }

  Login use(AuthSession session) {
    try (LoginLease lease = session.acquire()) {
      return lease.login();
    }
  }

  static LoginResult fail(Reason reason, @Nullable Duration retryAfter) {
    throw AuthenticationFailedException.because(reason, "on purpose")
        .retryAfter(retryAfter)
        .build();
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Lets time pass and runs what is due then. */
  void idle(Duration time) {
    pass(time);
    List<Runnable> due =
        timers.entrySet().stream()
            .filter(timer -> timer.getValue() - nanos.get() <= 0)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(
        task -> {
          timers.remove(task);
          task.run();
        });
  }

  private Runnable schedule(Duration time, Runnable task) {
    timers.put(task, nanos.get() + time.toNanos());
    return () -> timers.remove(task);
  }

  /** Runs what was started in the background, and what that starts. */
  void runBackground() {
    while (!background.isEmpty()) {
      background.remove(0).run();
    }
  }

  /**
   * Runs the task that was started last, a login, and leaves the others, logouts, where they are.
   */
  void runLogins() {
    background.remove(background.size() - 1).run();
  }

  /** A session whose logins are made at once, on the calling thread. */
  AuthSession immediateSession(HmpCredentials credentials) {
    return session(credentials, Runnable::run);
  }

  @Override
  public LoginResult login(HmpCredentials credentials, String secret) {
    logins++;
    return onLogin.get();
  }

  @Override
  public LoginCheck check(Login login) {
    checks++;
    return onCheck.get();
  }

  @Override
  public boolean logout(Login login) {
    ended.add(login.material());
    return false;
  }
}
