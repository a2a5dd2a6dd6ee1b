package io.github.hmpsdk;

import feign.InvocationHandlerFactory;
import feign.Target;
import io.github.hmpsdk.call.CallExecutor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;

/**
 * Puts {@link CallExecutor} around every operation of a Feign client, on anybody's builder:
 *
 * <pre>{@code
 * Feign.builder().invocationHandlerFactory(new CallHandlerFactory(calls))
 * }</pre>
 *
 * <p>Feign's own retryer stays {@code NEVER_RETRY}. With it, I/O errors come as {@link
 * io.github.hmpsdk.error.HmpTransportException}, too. Thread-safe.
 */
public final class CallHandlerFactory implements InvocationHandlerFactory {

  private final CallExecutor calls;

  /**
   * For the clients that share one budget and one circuit breaker.
   *
   * @param calls makes the calls
   */
  public CallHandlerFactory(CallExecutor calls) {
    this.calls = Objects.requireNonNull(calls, "calls");
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // Feign's signature
  public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
    return ApiHandler.of(target, dispatch, calls);
  }
}
