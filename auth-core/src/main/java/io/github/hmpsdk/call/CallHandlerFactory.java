package io.github.hmpsdk.call;

import feign.InvocationHandlerFactory;
import feign.Target;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
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

  /**
   * The same API for calls that need another time or number of attempts. Cheap: it shares all but
   * that with the first.
   *
   * @param <A> the type of the API
   * @param api made by Feign with a factory of this type
   * @param calls makes the calls of the view, such as {@code calls.with(CallOptions.once())}
   * @return a view of the API
   * @throws IllegalArgumentException if something else made the API
   */
  @SuppressWarnings("unchecked") // both are proxies of one interface
  public static <A> A view(A api, CallExecutor calls) {
    if (Proxy.isProxyClass(api.getClass())
        && Proxy.getInvocationHandler(api) instanceof ApiHandler handler) {
      return (A) handler.view(Objects.requireNonNull(calls, "calls"));
    }
    throw new IllegalArgumentException("not made by Feign with a CallHandlerFactory");
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // Feign's signature
  public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
    return ApiHandler.of(target, dispatch, calls);
  }
}
