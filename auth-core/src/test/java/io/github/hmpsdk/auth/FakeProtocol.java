package io.github.hmpsdk.auth;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.AuthenticationFailedException.Reason;
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
  final Map<Runnable, Long> alarms = new LinkedHashMap<>();
  int logins;
  int checks;
  Supplier<Yield> onLogin = () -> new Yield("material-" + logins, Duration.ofMinutes(30));
  Supplier<Check> onCheck = () -> new Check(Answer.SILENT, null);
  double random = 0.5;

  AuthSession session(HmpCredentials credentials) {
    return session(credentials, background::add);
  }

  AuthSession session(HmpCredentials credentials, Executor threads) {
    return new AuthSession(
        URI.create("https://hmp.example.com/apis"),
        credentials,
        this,
        LoginSettings.DEFAULT,
        events::add,
        new LoginEnvironment(nanos::get, () -> random, threads, this::alarm, Runnable::run));
  }

  /** A call that begins what it needs, and does not wait for it. */
  void call(AuthSession session) {
    Thread.currentThread().interrupt();
    Throwable unused = catchThrowable(() -> session.leave(session.enter()));
    boolean unusedFlag = Thread.interrupted();
  }

  Login use(AuthSession session) {
    Login login = session.enter();
    session.leave(login);
    return login;
  }

  static Yield fail(Reason reason, @Nullable Duration retryAfter) {
    throw new AuthenticationFailedException(
        reason, "on purpose", 0, ApiErrorBody.EMPTY, retryAfter, null);
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Lets time pass and rings the alarms that are due then. */
  void idle(Duration time) {
    pass(time);
    List<Runnable> due =
        alarms.entrySet().stream()
            .filter(alarm -> alarm.getValue() - nanos.get() <= 0)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(
        task -> {
          alarms.remove(task);
          task.run();
        });
  }

  private Runnable alarm(Duration time, Runnable task) {
    alarms.put(task, nanos.get() + time.toNanos());
    return () -> alarms.remove(task);
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
  public Yield login(HmpCredentials credentials, String secret) {
    logins++;
    return onLogin.get();
  }

  @Override
  public Check check(Login login) {
    checks++;
    return onCheck.get();
  }

  @Override
  public Answer logout(Login login) {
    ended.add(login.material());
    return Answer.ALIVE;
  }
}
