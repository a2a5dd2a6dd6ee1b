package io.github.hmpsdk.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.hmpsdk.auth.HmpCredentials.Kind;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.http.ApiErrors;
import io.github.hmpsdk.http.GuardedClient;
import io.github.hmpsdk.http.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Feign client that is always logged in: it stamps a copy of each request with the current login,
 * and when the appliance refuses that login, takes a newer one and sends the request once more. The
 * second answer goes to the caller, whatever it is. Thread-safe.
 *
 * <p>Wraps any {@link Client}. The stamped copy is seen by the wrapped client only: Feign's logger,
 * templates and exceptions never hold the credential. Operations that need no login pass through
 * untouched; requests to another origin, too, and lose this login's credential if somebody has put
 * it on. The wrapped client is told not to follow redirects. Needs no Feign retryer; leave it
 * {@code NEVER_RETRY}.
 *
 * <p>Refused means: 401 (RFC 9110 15.5.2); with a cookie, a 404 that the appliance, when asked,
 * explains by an expired login (HMP 4.1.1, beginner's guide); a redirect or a page of HTML instead
 * of the answer. All of these say that the operation was not carried out, which is why any
 * operation may be sent again.
 */
public final class ReauthenticatingClient implements Client {

  private static final int ERROR_LIMIT = 64 * 1024;

  private final Client delegate;
  private final AuthSession session;

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests; without redirects, cookie store and repetition of its own
   * @param session the login
   */
  public ReauthenticatingClient(Client delegate, AuthSession session) {
    this.session = Objects.requireNonNull(session, "session");
    this.delegate =
        GuardedClient.around(Objects.requireNonNull(delegate, "delegate"), session.knownSecrets());
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    HmpOperation operation = Operations.annotation(request);
    if (operation != null) {
      requireWholePath(operation, request.url());
    }
    boolean needsNoLogin = operation != null && operation.login().length == 0;
    if (!session.covers(request.url())) {
      return delegate.execute(session.withoutCredential(request), options);
    }
    if (needsNoLogin) {
      return delegate.execute(request, options);
    }
    boolean mayReplay = operation == null || accepts(operation, session.kind());
    Response first = send(request, options, operation, mayReplay);
    return first != null ? first : replay(request, options);
  }

  /** Feign leaves a parameter that is null out of the path, which makes it another path. */
  private static void requireWholePath(HmpOperation operation, String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    if (path.endsWith("/") || path.indexOf("//", "https://".length()) >= 0) {
      throw new IllegalArgumentException(operation.id() + ": a path parameter must not be null");
    }
  }

  /** Null if the login was refused and another one is worth a try. */
  private @Nullable Response send(
      Request request, Request.Options options, @Nullable HmpOperation operation, boolean mayReplay)
      throws IOException {
    Login login = session.enter();
    try {
      Response response = stamped(request, options, login);
      if (!mightBeRefused(response, login)) {
        session.accepted(login);
        return response;
      }
      Response readable = response.status() == 404 ? inMemory(response) : response;
      if (!mayReplay || !isRefused(readable, login, operation)) {
        return readable;
      }
      response.close();
      session.refused(login);
      return null;
    } finally {
      session.leave(login);
    }
  }

  private Response replay(Request request, Request.Options options) throws IOException {
    Login login = session.enter();
    session.replaying(login);
    try {
      Response response = stamped(request, options, login);
      if (!mightBeRefused(response, login)) {
        session.accepted(login);
        session.replayed(false);
      } else if (response.status() != 404) {
        session.replayed(true);
      }
      return response;
    } finally {
      session.leave(login);
    }
  }

  /** The answer carries the unstamped request, so that what is made of it holds no secret. */
  private Response stamped(Request request, Request.Options options, Login login)
      throws IOException {
    Request copy = Stamp.of(login.kind()).on(request, login);
    return delegate.execute(copy, withoutRedirects(options)).toBuilder().request(request).build();
  }

  /** Who follows a redirect takes the credential along, wherever that leads. */
  private static Request.Options withoutRedirects(Request.Options options) {
    return options.isFollowRedirects()
        ? new Request.Options(
            options.connectTimeout(),
            options.connectTimeoutUnit(),
            options.readTimeout(),
            options.readTimeoutUnit(),
            false)
        : options;
  }

  private static boolean mightBeRefused(Response response, Login login) {
    return response.status() == 401
        || (response.status() == 404 && login.kind() == Kind.LOCAL_USER)
        || Refusals.looksLikeLoginPage(response);
  }

  private boolean isRefused(Response response, Login login, @Nullable HmpOperation operation)
      throws IOException {
    if (response.status() == 404) {
      ApiErrorBody error = ApiErrors.read(bytes(response));
      return !session.isAlive(login, !Refusals.isDocumented(operation, error));
    }
    return !session.isRefusalInVain() || !session.isAlive(login, true);
  }

  private static Response inMemory(Response response) throws IOException {
    try (Response read = response) {
      return read.toBuilder().body(bytes(read)).build();
    }
  }

  private static byte[] bytes(Response response) throws IOException {
    if (response.body() == null) {
      return new byte[0];
    }
    try (InputStream in = response.body().asInputStream()) {
      return in.readNBytes(ERROR_LIMIT);
    }
  }

  private static boolean accepts(HmpOperation operation, Kind kind) {
    String scheme =
        kind == Kind.LOCAL_USER ? HmpOperation.SESSION_COOKIE : HmpOperation.BEARER_TOKEN;
    return Arrays.asList(operation.login()).contains(scheme);
  }
}
