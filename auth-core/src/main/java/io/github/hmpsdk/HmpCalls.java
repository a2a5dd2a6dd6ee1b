package io.github.hmpsdk;

import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.http.CallScope;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All calls of an appliance: those of the definition, and whatever else it can do, with the same
 * login, deadline, repetition and errors. Thread-safe. A {@link HmpClient} is one, and so are its
 * views.
 */
public abstract class HmpCalls extends HmpApis {

  HmpCalls() {}

  /**
   * A Feign interface of one's own, for endpoints that the definition does not have:
   *
   * <pre>{@code
   * interface PlayerApi {
   *   @RequestLine("GET /_/player/endpoint?contentId={id}&contentType=source")
   *   @HmpOperation(id = "playerEndpoint", retry = RetryClass.SAFE)
   *   Map<String, Object> endpoint(@Param("id") String id);
   * }
   *
   * hmp.target(PlayerApi.class).endpoint(id);
   * }</pre>
   *
   * <p>Path parameters are encoded so that they cannot leave their segment, query parameters so
   * that they arrive as they are given. A method is never repeated unless an {@link
   * io.github.hmpsdk.client.HmpOperation} on it says that it may be.
   *
   * @param <A> the interface
   * @param type with Feign's own annotations
   * @return a client of it; the same each time
   */
  public final <A> A target(Class<A> type) {
    return api(type);
  }

  /**
   * Calls any endpoint.
   *
   * @param <T> the type of the body
   * @param request what is sent
   * @param type what the body is read as: a model, or any class that Jackson can read; {@code
   *     byte[]} for the bytes as they are; {@code Void} if nothing is promised
   * @return the answer; its body is null only for {@code Void}
   * @throws HmpException as every call; a body longer than {@code ResponseLimits} allows is refused
   */
  public final <T> HmpResponse<T> send(HmpRequest request, Class<T> type) {
    return exchange(calls -> calls.call(request, type));
  }

  /**
   * Calls any endpoint that answers with a JSON object.
   *
   * @param request what is sent
   * @return the answer as a map of plain values: texts, numbers without loss, booleans, lists, maps
   * @throws HmpException as every call
   */
  @SuppressWarnings("unchecked") // what Jackson makes of an object
  public final HmpResponse<Map<String, Object>> send(HmpRequest request) {
    return exchange(calls -> (Map<String, Object>) calls.call(request, Map.class));
  }

  abstract <T> T call(HmpRequest request, Class<T> type);

  /**
   * Makes a call and tells what came around its answer: status, headers, and how often it was
   * tried.
   *
   * <pre>{@code
   * HmpResponse<SourceResponse> answer = hmp.exchange(api -> api.sources().getSource(id));
   * }</pre>
   *
   * <p>If more than one call is made in it, it tells of the last.
   *
   * @param <T> what the call returns
   * @param call makes the call with what it is given, on this thread
   * @return the answer
   * @throws IllegalStateException if no call was made in it
   */
  public final <T extends @Nullable Object> HmpResponse<T> exchange(Function<HmpCalls, T> call) {
    try (CallScope.Watch calls = CallScope.watch()) {
      T body = call.apply(this);
      CallScope last = calls.last();
      if (last == null) {
        throw new IllegalStateException("no call was made, at least not on this thread");
      }
      return HmpResponse.of(body, last);
    }
  }
}
