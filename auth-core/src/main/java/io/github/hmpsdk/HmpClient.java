package io.github.hmpsdk;

import io.github.hmpsdk.auth.AuthSession;
import io.github.hmpsdk.auth.LoginStatus;
import io.github.hmpsdk.call.CallOptions;
import io.github.hmpsdk.drift.Drift;
import io.github.hmpsdk.drift.DriftLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
 * call. Close it to log out; calls after that throw {@link
 * io.github.hmpsdk.error.ClientClosedException}.
 *
 * <p>Calls throw {@link io.github.hmpsdk.error.HmpException}, and {@link IllegalArgumentException}
 * for what can be seen to be wrong without asking the appliance.
 */
public final class HmpClient extends HmpCalls implements AutoCloseable {

  private final String appliance;
  private final String name;
  private final AuthSession session;
  private final Transports transports;
  private final DriftLog drift;
  private final FeignApis apis;

  HmpClient(
      String appliance,
      String name,
      AuthSession session,
      Transports transports,
      DriftLog drift,
      FeignApis apis) {
    this.appliance = appliance;
    this.name = name;
    this.session = session;
    this.transports = transports;
    this.drift = drift;
    this.apis = apis;
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
   * What messages, log lines, events and meters call the appliance.
   *
   * @return {@link HmpClientBuilder#applianceName}, or else the host, with the port unless it is
   *     443
   */
  public String appliance() {
    return appliance;
  }

  /**
   * Where this appliance's answers have differed from the definition so far: each difference once,
   * at most 1,000. Sends nothing. Most clients of one version of the appliance have none; after an
   * update of it, this is what the definition lacks.
   *
   * @return unmodifiable, in the order of operations
   */
  public List<Drift> drift() {
    return drift.met();
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
   * A text of the appliance's without what this client has sent as a secret, for who prints or
   * forwards it: passwords, cookies, tokens, passphrases, as they are and in the usual encodings.
   *
   * @param text any text
   * @return the text, with {@code ***} for each secret
   */
  public String masked(String text) {
    return session.knownSecrets().mask(text);
  }

  /**
   * The state of the circuit breaker, for people and monitoring.
   *
   * @return such as {@code CLOSED}, which is the good one, {@code OPEN} or {@code HALF_OPEN}
   */
  public String breakerState() {
    return apis.calls().breakerState();
  }

  /**
   * Cuts the calls that are under way, logs out and closes the connections. Bounded in time ({@code
   * LoginSettings.closeTimeout}), never throws, and does nothing the second time. Calls that were
   * cut end with {@link io.github.hmpsdk.error.HmpTransportException}, which says whether they may
   * have been carried out; to let them finish, use {@link #close(Duration)}.
   */
  @Override
  public void close() {
    close(Duration.ZERO);
  }

  /**
   * Lets the calls that are under way and open downloads finish, but begins no new ones; then as
   * {@link #close()}.
   *
   * @param grace how long they may go on; an interrupt ends the wait, too. Downloads through
   *     somebody else's HTTP client are not waited for
   */
  public void close(Duration grace) {
    apis.calls().close(grace, transports::areInUse);
    CompletableFuture<Void> unused = session.closeAndTell().thenRun(transports::closeLogins);
    transports.closeCalls();
  }

  /**
   * The same appliance and login for calls that need another time, another number of attempts, or
   * more headers.
   *
   * <pre>{@code
   * hmp.with(CallOptions.within(Duration.ofSeconds(2))).sources().listSources();
   * }</pre>
   *
   * @param options what is different
   * @return a view of this client, as thread-safe as it is; kept for further calls with these
   *     options if they have no headers
   */
  public HmpCalls with(CallOptions options) {
    return apis.with(options);
  }

  @Override
  <T> T call(HmpRequest request, Class<T> type) {
    return apis.call(request, type);
  }

  @Override
  protected <A> A api(Class<A> type) {
    return apis.api(type);
  }

  @Override
  public String toString() {
    return "HmpClient[" + name + ", " + session.status().state() + "]";
  }
}
