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
 * Sends what the {@link CallScope} of a call adds to its requests, and tells it of each request and
 * answer. Wraps any client; thread-safe.
 */
public final class ScopedClient implements StampingClient {

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
    return execute(request, options, delegate);
  }

  @Override
  public Response execute(Request request, Request.Options options, StampHeader stamp)
      throws IOException {
    return execute(
        request,
        options,
        (outgoing, same) -> StampingClient.execute(delegate, outgoing, same, stamp));
  }

  private static Response execute(Request request, Request.Options options, Client sender)
      throws IOException {
    CallScope call = CallScope.current();
    if (call == null) {
      return sender.execute(request, options);
    }
    RequestListener.Request told = call.sending(request);
    Response response = send(with(call.headers(), request), options, sender, told);
    call.answered(response);
    told.ended(response.status(), null);
    return response;
  }

  private static Response send(
      Request request, Request.Options options, Client sender, RequestListener.Request told)
      throws IOException {
    try {
      return sender.execute(request, options);
    } catch (Throwable failure) { // whatever it is, there is no answer
      told.ended(0, failure);
      throw failure;
    }
  }

  private static Request with(Map<String, String> more, Request request) {
    if (more.isEmpty()) {
      return request;
    }
    Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    more.forEach((name, value) -> headers.put(name, List.of(value)));
    return RequestCopy.with(request, headers);
  }
}
