package io.github.hmpsdk.emulator.internal.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method the HTTP method
 * @param origin scheme, host and port the client used
 * @param path the path as it was sent, with its escapes
 * @param rawQuery the query as it was sent
 * @param query the query's parameters, unescaped
 * @param cookies the values of every cookie that may stand for a login
 * @param authorizations the values of every Authorization header
 * @param contentType the Content-Type header
 * @param body the body, empty until it is read
 */
public record IncomingRequest(
    String method,
    String origin,
    String path,
    @Nullable String rawQuery,
    Map<String, List<String>> query,
    List<String> cookies,
    List<String> authorizations,
    @Nullable String contentType,
    RequestBody body) {
  /** The cookie of a local user's login. */
  public static final String LOGIN_COOKIE = "calypso-session-id";

  public IncomingRequest with(RequestBody read) {
    return new IncomingRequest(
        method, origin, path, rawQuery, query, cookies, authorizations, contentType, read);
  }

  /** The media type without its parameters, empty if there is none. */
  public String mediaType() {
    String type = contentType == null ? "" : contentType;
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Not the one that a record has by itself: that would show cookies and tokens. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
