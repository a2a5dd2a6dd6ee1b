package io.github.hmpsdk.http;

import feign.Request;
import java.util.Collection;
import java.util.Map;

/**
 * Internal: the one place that copies a request, since Feign 14 changes how that is done.
 * Stateless.
 */
public final class RequestCopy {

  private RequestCopy() {}

  /**
   * The same request with other headers.
   *
   * @param request the request
   * @param headers all of them
   * @return a copy
   */
  public static Request with(Request request, Map<String, Collection<String>> headers) {
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        request.body(),
        request.charset(),
        request.requestTemplate());
  }
}
