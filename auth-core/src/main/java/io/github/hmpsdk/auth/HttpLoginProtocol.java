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
 * of the calls that wait for them.
 */
final class HttpLoginProtocol implements LoginProtocol {

  private static final Logger LOG = LoggerFactory.getLogger(HttpLoginProtocol.class);
  private static final int BODY_LIMIT = 1024 * 1024;
  private static final String LOCAL = "/authentication/login";
  private static final String KEY = "/authentication/login/key";
  private static final Request.Options OPTIONS =
      new Request.Options(5, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

  private final String base;
  private final Client client;
  private final LoginSettings settings;
  private final KnownSecrets known;
  private final HmpDecoder decoder = new HmpDecoder(BODY_LIMIT);

  HttpLoginProtocol(String base, Client client, LoginSettings settings, KnownSecrets known) {
    this.known = known;
    this.base = base;
    this.client = client;
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
    try (Response response = client.execute(request, OPTIONS)) {
      return read(credentials, response);
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
    try (Response response = client.execute(Stamp.of(login.kind()).on(request, login), OPTIONS)) {
      if (Refusals.looksLikeLoginPage(response) || isRefusal(response.status())) {
        return new Check(Answer.OVER, null);
      }
      return isSuccess(response)
          ? new Check(Answer.ALIVE, local ? CookieLifetime.of(response, decoder) : null)
          : new Check(Answer.SILENT, null);
    } catch (IOException unreachable) {
      LOG.debug("HMP {} could not be checked: {}", login, unreachable.toString());
      return new Check(Answer.SILENT, null);
    }
  }

  @Override
  public Answer logout(Login login) throws IOException {
    Request request = request(HttpMethod.DELETE, LOCAL, null);
    try (Response response = client.execute(Stamp.of(login.kind()).on(request, login), OPTIONS)) {
      if (isRefusal(response.status())) {
        return Answer.OVER;
      }
      if (!isSuccess(response)) {
        throw new IOException("the appliance answered " + response.status());
      }
      return Answer.ALIVE;
    }
  }

  private Yield read(HmpCredentials credentials, Response response) throws IOException {
    if (!isSuccess(response)) {
      byte[] body =
          response.body() == null
              ? new byte[0]
              : response.body().asInputStream().readNBytes(BODY_LIMIT);
      Duration wait = RetryAfter.read(response.headers(), Instant.now()).orElse(null);
      ApiErrorBody error = ApiErrors.read(body, response.request(), known);
      throw LoginFailures.refused(credentials, response.status(), error, wait);
    }
    return credentials.kind() == Kind.LOCAL_USER ? cookie(response) : token(response);
  }

  private Yield cookie(Response response) {
    String cookie = SessionCookies.find(Requests.values(response.headers(), "Set-Cookie"));
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
    }
    return Request.create(method, base + path, headers, bytes, StandardCharsets.UTF_8, null);
  }

  private static boolean isSuccess(Response response) {
    return response.status() >= 200 && response.status() < 300;
  }

  private static boolean isRefusal(int status) {
    return status == 401 || status == 404;
  }
}
