package io.github.hmpsdk.emulator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets through who is logged in and has the permission. Thread-safe. */
final class AccessControl {

  private static final String SCHEME = "Bearer ";

  private final Logins logins;
  private final int expiredCookieStatus;

  AccessControl(Logins logins, int expiredCookieStatus) {
    this.logins = logins;
    this.expiredCookieStatus = expiredCookieStatus;
  }

  /** The login of the request, null for an operation that needs none. */
  @Nullable ActiveLogin admit(Operation operation, IncomingRequest request) {
    if (operation.isOpen()) {
      return null;
    }
    refuseSeveral(request.cookies(), "cookie");
    refuseSeveral(request.authorizations(), "Authorization header");
    ActiveLogin login =
        byCookie(operation, request)
            .or(() -> byToken(operation, request))
            .orElseThrow(() -> unknown(operation, request));
    if (login.isRefused()) {
      throw HmpError.NOT_AUTHORIZED.refusal();
    }
    if (!login.user().may(operation.permission())) {
      throw HmpError.FORBIDDEN.refusal();
    }
    return login;
  }

  private Optional<ActiveLogin> byCookie(Operation operation, IncomingRequest request) {
    return request.cookies().stream()
        .filter(cookie -> operation.accepts(LoginKind.COOKIE))
        .findFirst()
        .flatMap(cookie -> logins.use(unquoted(cookie), LoginKind.COOKIE));
  }

  /** A cookie that was set with quotes comes back with them (RFC 6265 5.2). */
  private static String unquoted(String cookie) {
    boolean quoted = cookie.length() > 1 && cookie.startsWith("\"") && cookie.endsWith("\"");
    return quoted ? cookie.substring(1, cookie.length() - 1) : cookie;
  }

  private Optional<ActiveLogin> byToken(Operation operation, IncomingRequest request) {
    return request.authorizations().stream()
        .filter(
            value ->
                operation.accepts(LoginKind.TOKEN)
                    && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .findFirst()
        .flatMap(value -> logins.use(value.substring(SCHEME.length()).strip(), LoginKind.TOKEN));
  }

  private ErrorResponseException unknown(Operation operation, IncomingRequest request) {
    boolean hadCookie = operation.accepts(LoginKind.COOKIE) && !request.cookies().isEmpty();
    if (hadCookie && operation.id().equals("logout")) {
      return HmpError.LOGIN_NOT_FOUND.refusal();
    }
    // Looking at the login is how a client tells the two meanings of 404 apart: the reference has
    // 401 there only.
    if (hadCookie && expiredCookieStatus == 404 && !operation.id().equals("getLocalLogin")) {
      return new ErrorResponseException(EmulatedResponse.html(404, "404 Not Found"));
    }
    return HmpError.NOT_AUTHORIZED.refusal();
  }

  /**
   * The emulator's own: an appliance may take any of them, and so hide a client that sends an old
   * one along with the new.
   */
  private static void refuseSeveral(List<String> values, String what) {
    if (values.size() > 1) {
      throw HmpError.BAD_REQUEST.refusal("More than one " + what);
    }
  }
}
