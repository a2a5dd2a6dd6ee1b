package io.github.hmpsdk.auth;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.client.HmpModel;
import io.github.hmpsdk.client.model.KeyLogin;
import io.github.hmpsdk.client.model.KeyLoginResponse;
import io.github.hmpsdk.client.model.LocalLogin;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.http.ApiErrors;
import io.github.hmpsdk.http.Headers;
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
  private static final String LOCAL = "/authentication/login";
  private static final String KEY = "/authentication/login/key";
  private static final Request.Options OPTIONS =
      new Request.Options(5, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

  private final String base;
  private final Client logins;
  private final Client others;
  private final LoginSettings settings;
  private final KnownSecrets known;
  private final HmpDecoder decoder = new HmpDecoder(BODY_LIMIT);

  HttpLoginProtocol(
      String base, Client logins, Client others, LoginSettings settings, KnownSecrets known) {
    this.known = known;
    this.base = base;
    this.logins = logins;
    this.others = others;
    this.settings = settings;
  }

  @Override
  public Yield login(HmpCredentials credentials, String secret) {
    boolean local = credentials.kind() == Kind.LOCAL_USER;
    HmpModel body =
        local
            ? new LocalLogin().username(credentials.identity()).password(secret)
            : new KeyLogin().apiKey(credentials.identity()).apiSecret(secret);
    Request request = request(HttpMethod.POST, local ? LOCAL : KEY, body);
    try {
      return read(credentials, BufferedResponses.of(send(logins, request), BODY_LIMIT));
    } catch (IOException failed) {
      throw LoginFailures.unavailable(credentials, IoErrors.explain(failed), failed);
    } catch (HmpDecodingException | IllegalArgumentException unusable) {
      throw LoginFailures.unavailable(credentials, String.valueOf(unusable.getMessage()), unusable);
    }
  }

  @Override
  public Check check(Login login) {
    boolean local = login.kind() == Kind.LOCAL_USER;
    Request request = request(HttpMethod.GET, local ? LOCAL : KEY, null);
    try {
      Response response =
          BufferedResponses.whole(
              send(others, Stamp.of(login.kind()).on(request, login)), BODY_LIMIT);
      Answer answer = LoginAnswers.ofCheck(response);
      return new Check(
          answer, answer == Answer.ALIVE && local ? CookieLifetime.of(response, decoder) : null);
    } catch (IOException unreachable) {
      LOG.debug("HMP {} could not be checked: {}", login, IoErrors.explain(unreachable));
      return new Check(Answer.SILENT, null);
    }
  }

  @Override
  public Answer logout(Login login) throws IOException {
    Request request = request(HttpMethod.DELETE, LOCAL, null);
    Response response = send(others, Stamp.of(login.kind()).on(request, login));
    return LoginAnswers.ofLogout(BufferedResponses.of(response, BODY_LIMIT));
  }

  /**
   * Sends a message, and once more at once if the connection was lost before any answer, as a
   * connection is that the appliance closed while it was idle: of a login, a check or a logout, two
   * do no harm.
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

  private Yield read(HmpCredentials credentials, Response response) throws IOException {
    if (!LoginAnswers.isSuccess(response)) {
      throw refusal(credentials, response, response.status());
    }
    if (LoginAnswers.isRefusalInDisguise(response)) {
      throw refusal(credentials, response, 401);
    }
    return credentials.kind() == Kind.LOCAL_USER ? cookie(response) : token(response);
  }

  private RuntimeException refusal(HmpCredentials credentials, Response response, int status) {
    boolean page = LoginAnswers.isHtml(response);
    byte[] body = BufferedResponses.bytes(response);
    ApiErrorBody error =
        page ? ApiErrorBody.EMPTY : ApiErrors.read(body, response.request(), known);
    Duration wait = RetryAfter.read(response.headers(), Instant.now()).orElse(null);
    return LoginFailures.refused(credentials, status, error, !page && body.length == 0, wait);
  }

  private Yield cookie(Response response) {
    String cookie =
        SessionCookies.find(
            Headers.all(response.headers(), "Set-Cookie"), Requests.date(response.headers()));
    return new Yield(CredentialText.cookie(cookie), CookieLifetime.of(response, decoder));
  }

  private Yield token(Response response) throws IOException {
    KeyLoginResponse body = (KeyLoginResponse) decoder.decode(response, KeyLoginResponse.class);
    String token = body == null || body.getData() == null ? null : body.getData().getAuthToken();
    if (token == null || token.isEmpty()) {
      throw new IllegalArgumentException("the answer has no authToken");
    }
    return new Yield(CredentialText.token(token), settings.tokenLifetime());
  }

  private Request request(HttpMethod method, String path, @Nullable HmpModel body) {
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
    return Request.create(method, base + path, headers, bytes, StandardCharsets.UTF_8, null);
  }
}
