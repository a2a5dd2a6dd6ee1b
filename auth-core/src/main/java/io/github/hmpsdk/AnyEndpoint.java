package io.github.hmpsdk;

import feign.Client;
import feign.Request;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import feign.Response;
import io.github.hmpsdk.call.CallExecutor;
import io.github.hmpsdk.call.FeignFailures;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.HmpDecoder;
import io.github.hmpsdk.http.HmpEncoder;
import io.github.hmpsdk.http.HmpErrorDecoder;
import io.github.hmpsdk.http.SendState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls what the definition does not have, on the same way as everything else. Immutable and
 * thread-safe.
 *
 * @param api the address of the API
 * @param appliance its host or name
 * @param client logs in and sends
 * @param decoder reads answers
 * @param errors reads errors
 * @param options timeouts
 * @param interceptors the user's own
 */
record AnyEndpoint(
    String api,
    String appliance,
    Client client,
    HmpDecoder decoder,
    HmpErrorDecoder errors,
    Request.Options options,
    List<RequestInterceptor> interceptors) {

  @Nullable Object call(CallExecutor calls, HmpRequest request, Class<?> type) {
    Operation operation =
        new Operation("any endpoint", request.method().name(), request.template(), "")
            .at(appliance);
    byte[] body = body(request);
    try {
      return calls.execute(
          operation, request.retryClass(), () -> attempt(operation, outgoing(request, body), type));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception checked) {
      throw new HmpDecodingException(operation + ": the answer cannot be read", null);
    }
  }

  /** Once, and before anything else: what cannot be written is the caller's mistake. */
  private static byte @Nullable [] body(HmpRequest request) {
    Object body = request.body();
    if (body == null) {
      return null;
    }
    RequestTemplate template = new RequestTemplate();
    new HmpEncoder().encode(body, body.getClass(), template);
    return template.body();
  }

  /** Anew for each attempt, as Feign does: interceptors may give each its own headers. */
  private Request outgoing(HmpRequest request, byte @Nullable [] body) {
    RequestTemplate template = new RequestTemplate();
    template.method(request.method());
    template.uri(request.pathAndQuery());
    template.decodeSlash(false);
    template.target(api);
    template.header("Accept", "application/json");
    if (body != null) {
      template.header("Content-Type", "application/json");
      template.body(body, StandardCharsets.UTF_8);
    }
    RequestTemplate resolved = template.resolve(Map.of());
    interceptors.forEach(interceptor -> interceptor.apply(resolved));
    return resolved.request();
  }

  private @Nullable Object attempt(Operation operation, Request request, Class<?> type) {
    try (Response response = sent(operation, request)) {
      if (response.status() < 200 || response.status() >= 300) {
        throw errors.decode("", response);
      }
      return type == byte[].class ? decoder.bytes(response) : decoder.decode(response, type);
    } catch (IOException brokeOff) {
      throw FeignFailures.transport(operation, brokeOff, true);
    }
  }

  private Response sent(Operation operation, Request request) {
    try {
      return client.execute(request, options);
    } catch (IOException failed) {
      throw FeignFailures.transport(operation, failed, SendState.mayHaveBeenSent(failed));
    }
  }
}
