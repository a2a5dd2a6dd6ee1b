package io.github.hmpsdk;

import feign.InvocationHandlerFactory;
import feign.Target;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.retry.RepeatingCalls;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@link RepeatingCalls} around every operation of a Feign client, on anybody's builder:
 *
 * <pre>{@code
 * Feign.builder().invocationHandlerFactory(new CallHandlerFactory(calls))
 * }</pre>
 *
 * <p>Feign's own retryer stays {@code NEVER_RETRY}. With it, I/O errors come as {@link
 * io.github.hmpsdk.error.HmpTransportException}, too. Thread-safe.
 */
public final class CallHandlerFactory implements InvocationHandlerFactory {

  private final RepeatingCalls calls;

  /**
   * For the clients that share one budget and one circuit breaker.
   *
   * @param calls makes the calls
   */
  public CallHandlerFactory(RepeatingCalls calls) {
    this.calls = Objects.requireNonNull(calls, "calls");
  }

  @Override
  @SuppressWarnings("rawtypes") // Feign's signature
  public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
    Map<Method, MethodHandler> handlers = new HashMap<>();
    dispatch.forEach((method, handler) -> handlers.put(method, repeating(method, handler)));
    return (proxy, method, arguments) -> {
      MethodHandler handler = handlers.get(method);
      return handler == null
          ? ofObject(target, proxy, method, arguments)
          : handler.invoke(arguments);
    };
  }

  /** Default methods call operations, which are handled themselves. */
  private MethodHandler repeating(Method method, MethodHandler handler) {
    HmpOperation operation = method.getAnnotation(HmpOperation.class);
    return operation == null ? handler : new OperationCall(method, operation, handler, calls);
  }

  private static Object ofObject(
      Target<?> target, Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.type().getSimpleName() + "[" + target.url() + "]";
    };
  }
}
