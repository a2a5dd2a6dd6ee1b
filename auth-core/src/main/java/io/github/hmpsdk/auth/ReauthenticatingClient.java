package io.github.hmpsdk.auth;

import feign.Client;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.error.ApiErrorBody;
import io.github.hmpsdk.http.ApiErrors;
import io.github.hmpsdk.http.BoundedBody;
import io.github.hmpsdk.http.Operations;
import io.github.hmpsdk.http.RedactingClient;
import io.github.hmpsdk.http.StampingClient;
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
 * explains by an expired login (HMP 4.1.1, beginner's guide); a redirect, a page of HTML or a
 * refusal in HMP's form instead of the answer. All of these say that the operation was not carried
 * out, which is why any operation may be sent again. If the appliance cannot say whether the login
 * had expired, the answer is not believed: the caller gets an {@link
 * io.github.hmpsdk.error.UnavailableException}.
 *
 * <p>An operation that is refused with a new login as well is not worth a login for each call: from
 * then on the appliance is asked first. The login of a download is in use until its stream is read
 * to the end or closed, and is not logged out before.
 */
public final class ReauthenticatingClient implements Client {

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
        RedactingClient.around(
            Objects.requireNonNull(delegate, "delegate"), session.knownSecrets());
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
    Response first = send(request, options, operation);
    return first != null ? first : replay(request, options, operation);
  }

  /** Feign leaves a parameter that is null out of the path, which makes it another path. */
  private static void requireWholePath(HmpOperation operation, String url) {
    int query = url.indexOf('?');
    int end = query < 0 ? url.length() : query;
    int twice = url.indexOf("//", "https://".length());
    if (url.charAt(end - 1) == '/' || (twice >= 0 && twice < end)) {
      throw new IllegalArgumentException(operation.id() + ": a path parameter must not be null");
    }
  }

  /** Null if the login was refused and another one is worth a try. */
  private @Nullable Response send(
      Request request, Request.Options options, @Nullable HmpOperation operation)
      throws IOException {
    try (LoginLease lease = session.acquire()) {
      Login login = lease.login();
      Response response = stamped(request, options, login);
      if (!mightBeRefused(response, login)) {
        taken(response, login, operation);
        return held(response, lease);
      }
      if (!accepts(operation, session.method()) || !isRefused(response, login, operation)) {
        return response;
      }
      response.close();
      session.refused(login);
      return null;
    }
  }

  private Response replay(
      Request request, Request.Options options, @Nullable HmpOperation operation)
      throws IOException {
    try (LoginLease lease = session.acquire()) {
      Login login = lease.login();
      session.replaying(login);
      Response response = stamped(request, options, login);
      if (!mightBeRefused(response, login)) {
        taken(response, login, operation);
        return held(response, lease);
      }
      if (response.status() != 404) {
        session.useless().add(operation, request);
      }
      return response;
    }
  }

  /** The answer carries the unstamped request, so that what is made of it holds no secret. */
  private Response stamped(Request request, Request.Options options, Login login)
      throws IOException {
    Response response =
        StampingClient.execute(
            delegate, request, withoutRedirects(options), login.stampFor(request));
    return response.status() >= 400
        ? BufferedResponses.of(response, BoundedBody.ERROR_LIMIT)
        : DisguisedExpiry.readable(response, isStream(request));
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
        || (response.status() == 404 && login.method().mayExpireAsNotFound())
        || ExpiryDetector.looksLikeLoginPage(response)
        || DisguisedExpiry.isRefusal(response);
  }

  private void taken(Response response, Login login, @Nullable HmpOperation operation) {
    if (ExpiryDetector.isAppliances(response)) {
      session.accepted(login);
      if (response.status() < 400) {
        session.useless().remove(operation, response.request());
      }
    }
  }

  /** A login is in use until the stream of a download is closed. */
  private static Response held(Response response, LoginLease lease) {
    boolean open = LoginAnswers.isSuccess(response) && isStream(response.request());
    return open && response.body() != null
        ? response.toBuilder().body(new LeasedBody(response.body(), lease.handOn())).build()
        : response;
  }

  private boolean isRefused(Response response, Login login, @Nullable HmpOperation operation) {
    boolean notFound = response.status() == 404;
    boolean doubtful = ExpiryDetector.mayHaveBeenCarriedOut(response);
    ApiErrorBody error = notFound ? error(response) : ApiErrorBody.EMPTY;
    if (!notFound && !doubtful && !session.useless().contains(operation, response.request())) {
      return true;
    }
    boolean askAnyway = !notFound || !ExpiryDetector.isDocumented(operation, error);
    try {
      Liveness liveness = session.liveness(login, askAnyway);
      if (liveness == Liveness.UNKNOWN && !doubtful) {
        throw UnclearRejection.of(response, error);
      }
      return liveness == Liveness.EXPIRED;
    } catch (RuntimeException unclear) {
      response.close(); // a page may be open still
      throw unclear;
    }
  }

  private ApiErrorBody error(Response inMemory) {
    return LoginAnswers.isHtml(inMemory)
        ? ApiErrorBody.EMPTY
        : ApiErrors.read(
            BufferedResponses.bytes(inMemory), inMemory.request(), session.knownSecrets());
  }

  private static boolean isStream(Request request) {
    RequestTemplate template = request.requestTemplate();
    MethodMetadata metadata = template == null ? null : template.methodMetadata();
    return metadata != null
        && (metadata.returnType() == InputStream.class || metadata.returnType() == Response.class);
  }

  private static boolean accepts(@Nullable HmpOperation operation, LoginMethod method) {
    return operation == null || Arrays.asList(operation.login()).contains(method.securityScheme());
  }
}
