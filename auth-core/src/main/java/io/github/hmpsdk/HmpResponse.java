package io.github.hmpsdk;

import io.github.hmpsdk.http.CallScope;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer with what came around it: see {@link HmpCalls#exchange} and {@link HmpCalls#send}.
 * Immutable and thread-safe as far as its body is. Its text has no header and nothing of the body,
 * which may hold secrets.
 *
 * @param <T> the type of the body
 * @param body what the call returned; null if the operation promises nothing
 * @param status the HTTP status, as the appliance sent it: 404 for some empty lists
 * @param headers the headers by name, in any case; unmodifiable; without {@code Set-Cookie}, which
 *     may be a login
 * @param attempts how often the call was tried, the first attempt included
 */
public record HmpResponse<T extends @Nullable Object>(
    T body, int status, Map<String, List<String>> headers, int attempts) {

  /** Copies the headers. */
  public HmpResponse {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  static <T extends @Nullable Object> HmpResponse<T> of(T body, CallScope call) {
    return new HmpResponse<>(body, call.status(), call.answerHeaders(), call.attempts());
  }

  /**
   * The first value of a header.
   *
   * @param name the header's name, in any case
   * @return empty if there is none
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  @Override
  public String toString() {
    return "HmpResponse[" + status + ", attempts=" + attempts + "]";
  }
}
