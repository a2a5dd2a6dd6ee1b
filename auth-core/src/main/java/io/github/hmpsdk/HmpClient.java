package io.github.hmpsdk;

import feign.Feign;
import feign.Target.HardCodedTarget;
import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.LoginStatus;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.retry.RepeatingCalls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * An HMP appliance, as one user sees it: typed calls that are always logged in, repeated where that
 * is safe, and that say in the caller's words what went wrong.
 *
 * <pre>{@code
 * try (HmpClient hmp = HmpClient.builder("https://hmp.example.com")
 *     .credentials(HmpCredentials.localUser("operator", () -> System.getenv("HMP_PASSWORD")))
 *     .build()) {
 *   for (Source source : hmp.sources().listSources().getData()) { ... }
 * }
 * }</pre>
 *
 * <p>Thread-safe, cheap to hold, one for each appliance and user. Nothing is sent before the first
 * call. Close it to log out; calls after that throw {@link IllegalStateException}.
 *
 * <p>Calls throw {@link io.github.hmpsdk.error.HmpException}, and {@link IllegalArgumentException}
 * for what can be seen to be wrong without asking the appliance.
 */
public final class HmpClient extends HmpApis implements AutoCloseable {

  private final String api;
  private final AuthSession session;
  private final Runnable closeCalls;
  private final Runnable closeLogins;
  private final Feign feign;
  private final RepeatingCalls calls;
  private final ConcurrentMap<Class<?>, Object> clients = new ConcurrentHashMap<>();

  HmpClient(
      String api,
      AuthSession session,
      Runnable closeCalls,
      Runnable closeLogins,
      Feign feign,
      RepeatingCalls calls) {
    this.api = api;
    this.session = session;
    this.closeCalls = closeCalls;
    this.closeLogins = closeLogins;
    this.feign = feign;
    this.calls = calls;
  }

  /**
   * Begins a client.
   *
   * @param url the appliance's address, such as {@code https://hmp.example.com}
   * @return a builder, which checks the address when it builds
   */
  public static HmpClientBuilder builder(String url) {
    return new HmpClientBuilder(url);
  }

  /**
   * How the login stands. Sends nothing.
   *
   * @return a snapshot without secrets
   */
  public LoginStatus loginStatus() {
    return session.status();
  }

  /**
   * Asks the appliance whether the current login is alive ({@code GET /authentication/login} or
   * {@code .../login/key}). Never makes a login.
   *
   * @return false if there is none, if it is over, or if the appliance cannot be asked
   */
  public boolean isLoggedIn() {
    return session.isLoggedIn();
  }

  /**
   * The state of the circuit breaker, for people and monitoring.
   *
   * @return such as {@code CLOSED}, which is the good one, {@code OPEN} or {@code HALF_OPEN}
   */
  public String breakerState() {
    return calls.breakerState();
  }

  /**
   * Logs out and closes the connections. Bounded in time, never throws, and does nothing the second
   * time.
   */
  @Override
  public void close() {
    CompletableFuture<Void> unused = session.closeAndTell().thenRun(closeLogins);
    closeCalls.run();
  }

  /** Made at the first use: what is not used costs nothing. */
  @Override
  protected <A> A api(Class<A> type) {
    Object client = clients.get(type);
    if (client == null) {
      client =
          clients.computeIfAbsent(
              type, unused -> feign.newInstance(new HardCodedTarget<>(type, api)));
    }
    return type.cast(client);
  }

  @Override
  public String toString() {
    return "HmpClient[" + api + ", " + session.status().state() + "]";
  }
}
