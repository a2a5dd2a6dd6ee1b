package io.github.hmpsdk.auth;

import feign.Request;
import io.github.hmpsdk.http.Headers;
import io.github.hmpsdk.http.RequestCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests with other headers, and what answers say of time. Stateless. */
final class Requests {

  private Requests() {}

  /** The same request with one value for a header, whatever it had before. */
  static Request withHeader(Request request, String name, String value) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, List.of(value));
    return RequestCopy.with(request, headers);
  }

  /** The same request without a header. */
  static Request withoutHeader(Request request, String name) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
    headers.keySet().removeIf(name::equalsIgnoreCase);
    return RequestCopy.with(request, headers);
  }

  /** The answer's own time, or null. */
  static @Nullable Instant date(Map<String, Collection<String>> headers) {
    Collection<String> dates = Headers.all(headers, "Date");
    return dates.isEmpty() ? null : CookieDate.parse(dates.iterator().next());
  }
}
