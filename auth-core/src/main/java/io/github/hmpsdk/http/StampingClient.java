package io.github.hmpsdk.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Internal: sends a request with one header more than it has. The answer carries the request as it
 * was given, so that what is made of it holds no secret. Feign's own form needs a copy of the
 * request and two of the answer for that, which is what {@link #execute(Client, Request,
 * Request.Options, StampHeader)} falls back to for other clients; what is sent is the same.
 */
public interface StampingClient extends Client {

  /**
   * Sends a request.
   *
   * @param request without the header
   * @param options timeouts
   * @param stamp the header; the request has none of this name
   * @return the answer to the request
   * @throws IOException if there is none
   */
  Response execute(Request request, Request.Options options, StampHeader stamp) throws IOException;

  /**
   * Sends a request through any client.
   *
   * @param client sends it
   * @param request with or without a header of this name, which is replaced
   * @param options timeouts
   * @param stamp the header
   * @return the answer to the request
   * @throws IOException if there is none
   */
  static Response execute(
      Client client, Request request, Request.Options options, StampHeader stamp)
      throws IOException {
    if (client instanceof StampingClient stamping
        && Headers.first(request.headers(), stamp.name()).isEmpty()) {
      return stamping.execute(request, options, stamp);
    }
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.keySet().removeIf(stamp.name()::equalsIgnoreCase);
    headers.put(stamp.name(), List.of(stamp.value()));
    Response response = client.execute(RequestCopy.with(request, headers), options);
    return response.toBuilder().request(request).build();
  }
}
