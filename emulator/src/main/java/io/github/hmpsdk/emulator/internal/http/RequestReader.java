package io.github.hmpsdk.emulator.internal.http;

import io.github.hmpsdk.emulator.internal.message.IncomingRequest;
import io.github.hmpsdk.emulator.internal.message.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Reads a request, as far as it may go. */
public final class RequestReader {

  /**
   * So much of a body that is too large is read past, for the client to see the answer rather than
   * a broken connection.
   */
  private static final int READ_PAST = 16 * RequestBody.LIMIT;

  private RequestReader() {}

  /** The request without its body. */
  static IncomingRequest head(Request request) {
    return new IncomingRequest(
        request.getMethod(),
        (request.isSecure() ? "https://" : "http://")
            + Objects.requireNonNullElse(request.getHeaders().get(HttpHeader.HOST), "127.0.0.1"),
        Objects.requireNonNullElse(request.getHttpURI().getPath(), "/"),
        request.getHttpURI().getQuery(),
        query(request),
        cookies(request),
        request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION),
        request.getHeaders().get(HttpHeader.CONTENT_TYPE),
        RequestBody.EMPTY);
  }

  private static Map<String, List<String>> query(Request request) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), field.getValues());
    }
    return query;
  }

  private static List<String> cookies(Request request) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(IncomingRequest.LOGIN_COOKIE))
        .map(HttpCookie::getValue)
        .toList();
  }

  public static RequestBody body(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      RequestBody body = new RequestBody(in.readNBytes(RequestBody.LIMIT + 1));
      if (body.isTooLarge()) {
        readPast(in);
      }
      return body;
    }
  }

  private static void readPast(InputStream in) throws IOException {
    byte[] buffer = new byte[8192];
    int total = 0;
    for (int count = in.read(buffer); count >= 0 && total < READ_PAST; count = in.read(buffer)) {
      total += count;
    }
  }
}
