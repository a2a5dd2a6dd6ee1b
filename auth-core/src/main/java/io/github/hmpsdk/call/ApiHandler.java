package io.github.hmpsdk.call;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import io.github.hmpsdk.client.HmpOperation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind one API of one client. A view of the client shares everything with it but how
 * its calls are made. Immutable and thread-safe.
 */
final class ApiHandler implements InvocationHandler {

  private final Target<?> target;
  private final Map<Method, MethodHandler> others;
  private final Map<Method, OperationCall> operations;
  private final CallExecutor calls;

  private ApiHandler(
      Target<?> target,
      Map<Method, MethodHandler> others,
      Map<Method, OperationCall> operations,
      CallExecutor calls) {
    this.target = target;
    this.others = others;
    this.operations = operations;
    this.calls = calls;
  }

  static ApiHandler of(Target<?> target, Map<Method, MethodHandler> dispatch, CallExecutor calls) {
    Map<Method, OperationCall> operations = new HashMap<>();
    Map<Method, MethodHandler> others = new HashMap<>();
    dispatch.forEach(
        (method, handler) -> {
          HmpOperation operation = method.getAnnotation(HmpOperation.class);
          if (operation == null) {
            others.put(method, handler);
          } else {
            operations.put(method, new OperationCall(method, operation, handler));
          }
        });
    return new ApiHandler(target, others, operations, calls);
  }

  /** The same API with other calls, of which it is a proxy. */
  Object view(CallExecutor other) {
    Class<?> type = target.type();
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        new ApiHandler(target, others, operations, other));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    OperationCall operation = operations.get(method);
    if (operation != null) {
      return operation.execute(calls, arguments);
    }
    if (method.isDefault()) { // on this proxy, so that what it calls is of this view
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    MethodHandler other = others.get(method);
    return other == null ? ofObject(proxy, method, arguments) : other.invoke(arguments);
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.type().getSimpleName() + "[" + target.url() + "]";
    };
  }
}
