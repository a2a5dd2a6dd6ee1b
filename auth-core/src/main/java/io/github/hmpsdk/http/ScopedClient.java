package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends what the {@link CallScope} of a call adds to its requests, and tells it of each answer.
 * Wraps any client; thread-safe.
 */
public final class ScopedClient implements Client {

  private final Client delegate;

  /**
   * Wraps a client.
   *
   * @param delegate sends the requests
   */
  public ScopedClient(Client delegate) {
    this.delegate = delegate;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallScope call = CallScope.current();
    if (call == null) {
      return delegate.execute(request, options);
    }
    Response response = delegate.execute(with(call.headers(), request), options);
    call.answered(response);
    return response;
  }

  private static Request with(Map<String, String> more, Request request) {
    if (more.isEmpty()) {
      return request;
    }
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
