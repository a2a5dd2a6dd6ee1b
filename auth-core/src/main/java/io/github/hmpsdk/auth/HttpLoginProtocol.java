package io.github.hmpsdk.auth;

import feign.Client;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.hmpsdk.auth.LoginFailures.Rejection;
import io.github.hmpsdk.auth.LoginMethod.Endpoint;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.http.Addresses;
import io.github.hmpsdk.http.ApiErrors;
import io.github.hmpsdk.http.CallDeadline;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.IoErrors;
import io.github.hmpsdk.http.KnownSecrets;
import io.github.hmpsdk.http.RetryAfter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login messages over a bare HTTP client: never through the interceptors, retries and breakers
 * of the calls that wait for them. Logouts and checks have a client of their own, so that they
 * cannot take the connections of logins. Thread-safe.
 */
final class HttpLoginProtocol implements LoginProtocol {

  private static final Logger LOG = LoggerFactory.getLogger(HttpLoginProtocol.class);
  private static final int BODY_LIMIT = 1024 * 1024;
  private static final Set<Integer> UNAVAILABLE = Set.of(429, 502, 503, 504);
  private static final Duration LOGOUT_DELAY = Duration.ofMillis(250);
  private static final Duration LONGEST_LOGOUT_DELAY = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Request.Options OPTIONS =
      new Request.Options(5, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

  private final String base;
  private final Client logins;
  private final Client others;
  private final LoginSettings settings;
  private final KnownSecrets known;
  private final Scheduler scheduler;
  private final HmpDecoder decoder = new HmpDecoder(BODY_LIMIT);

  HttpLoginProtocol(
      String base,
      Client logins,
      Client others,
      LoginSettings settings,
      KnownSecrets known,
      Scheduler scheduler) {
    this.scheduler = scheduler;
    this.known = known;
    this.base = base;
    this.logins = logins;
    this.others = others;
    this.settings = settings;
  }

  @Override
  public LoginResult login(HmpCredentials credentials, String secret) {
    LoginMethod method = credentials.method();
    Request request = request(method.login(), method.loginBody(credentials.identity(), secret));
    try {
      return read(credentials, sendLogin(request));
    } catch (IOException failed) {
      throw LoginFailures.unavailable(credentials, IoErrors.explain(failed), failed);
    } catch (HmpDecodingException | IllegalArgumentException unusable) {
      throw LoginFailures.unavailable(credentials, String.valueOf(unusable.getMessage()), unusable);
    }
  }

  @Override
  public LoginCheck check(Login login) {
    LoginMethod method = login.method();
    try {
      Response response =
          BufferedResponses.whole(send(others, stamped(method.check(), login)), BODY_LIMIT);
      Liveness liveness = LoginAnswers.ofCheck(response);
      return new LoginCheck(
          liveness, liveness == Liveness.ALIVE ? method.readLifetime(response, decoder) : null);
    } catch (IOException unreachable) {
      LOG.debug(
          "HMP {} at {} could not be checked: {}",
          login,
          Addresses.host(base),
          IoErrors.explain(unreachable));
      return LoginCheck.UNKNOWN;
    }
  }

  @Override
  public boolean logout(Login login) throws IOException {
    Request request = stamped(login.method().logout().orElseThrow(), login);
    Response response = BufferedResponses.of(send(others, request), BODY_LIMIT);
    if (isWorthAnotherTry(response)) {
      response = BufferedResponses.of(send(others, request), BODY_LIMIT);
    }
    return LoginAnswers.saysItWasOver(response);
  }

  /** Waits if the appliance, or what stands before it, is unavailable for a moment only. */
  private static boolean isWorthAnotherTry(Response response) {
    Duration wait = RetryAfter.read(response.headers(), Instant.now()).orElse(LOGOUT_DELAY);
    if (!UNAVAILABLE.contains(response.status()) || wait.compareTo(LONGEST_LOGOUT_DELAY) > 0) {
      return false;
    }
    try {
      CallDeadline.sleep(wait);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Request stamped(Endpoint endpoint, Login login) {
    return login.method().stamp().on(request(endpoint, null), login);
  }

  /**
   * Sends a message, and once more at once if the connection was lost before any answer, as a
   * connection is that the appliance closed while it was idle: of a check or a logout, two do no
   * harm.
   */
  private static Response send(Client client, Request request) throws IOException {
    try {
      return client.execute(request, OPTIONS);
    } catch (IOException failed) {
      if (!LostConnection.isBeforeAnswer(failed)) {
        throw failed;
      }
      return client.execute(request, OPTIONS);
    }
  }

  /**
   * Of logins, two leave one behind that nobody ends, and count twice against the account: one is
   * sent again only if its connection may have been closed while it was idle.
   */
  private Response sendLogin(Request request) throws IOException {
    try {
      return logins.execute(request, OPTIONS);
    } catch (IOException failed) {
      CallDeadline attempt = CallDeadline.current();
      boolean connected = attempt != null && attempt.hasConnected();
      if (connected || !LostConnection.isBeforeAnswer(failed)) {
        throw failed;
      }
      return logins.execute(request, OPTIONS);
    }
  }

  /** An answer that is no login, but may have brought one, is followed by its end. */
  private LoginResult read(HmpCredentials credentials, Response head) throws IOException {
    try {
      return readWhole(credentials, buffered(credentials, head));
    } catch (IOException | RuntimeException unusable) {
      credentials.method().loginIn(head).ifPresent(material -> abandon(credentials, material));
      throw unusable;
    }
  }

  /**
   * A head that has brought a login is worth more than a body that does not come: what is there of
   * it after a time is taken for the whole, so that the login can be used, and ended.
   */
  private Response buffered(HmpCredentials credentials, Response head) {
    if (credentials.method().loginIn(head).isEmpty()) {
      return BufferedResponses.of(head, BODY_LIMIT);
    }
    Runnable inTime = scheduler.after(PATIENCE, head::close);
    try {
      return BufferedResponses.of(head, BODY_LIMIT);
    } finally {
      inTime.run();
    }
  }

  /** Once and quietly: nobody was given this login, and nobody will end it else. */
  private void abandon(HmpCredentials credentials, String material) {
    LoginMethod method = credentials.method();
    Login stray = new Login(0, method, material, 0, Lifetime.UNKNOWN);
    try {
      CallDeadline.in(PATIENCE, System::nanoTime)
          .run(
              () -> {
                Request logout = stamped(method.logout().orElseThrow(), stray);
                return BufferedResponses.of(others.execute(logout, OPTIONS), BODY_LIMIT);
              });
    } catch (Exception failed) {
      LOG.debug(
          "A login at {} that came with an unusable answer may be left open: {}",
          Addresses.host(base),
          failed.getClass().getSimpleName());
    }
  }

  private LoginResult readWhole(HmpCredentials credentials, Response response) throws IOException {
    if (!LoginAnswers.isSuccess(response)) {
      throw rejection(credentials, response, response.status());
    }
    if (LoginAnswers.isRefusalInDisguise(response)) {
      throw rejection(credentials, response, 401);
    }
    return credentials.method().readLogin(response, decoder, settings);
  }

  private RuntimeException rejection(HmpCredentials credentials, Response response, int status) {
    boolean page = LoginAnswers.isHtml(response);
    byte[] body = BufferedResponses.bytes(response);
    ApiErrorBody error =
        page ? ApiErrorBody.EMPTY : ApiErrors.read(body, response.request(), known);
    Duration wait = RetryAfter.read(response.headers(), Instant.now()).orElse(null);
    boolean emptyBody = !page && body.length == 0;
    return LoginFailures.rejected(credentials, new Rejection(status, error, emptyBody, wait));
  }

  private Request request(Endpoint endpoint, @Nullable HmpModel body) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of("application/json"));
    byte[] bytes = null;
    if (body != null) {
      headers.put("Content-Type", List.of("application/json"));
      RequestTemplate template = new RequestTemplate();
      new HmpEncoder().encode(body, body.getClass(), template);
      bytes = template.body();
      // as Feign does: without it the JDK's client sends the body in chunks
      headers.put("Content-Length", List.of(String.valueOf(bytes.length)));
    }
    return Request.create(
        endpoint.method(), base + endpoint.path(), headers, bytes, StandardCharsets.UTF_8, null);
  }
}
