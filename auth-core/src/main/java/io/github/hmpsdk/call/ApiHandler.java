package io.github.hmpsdk.call;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import io.github.hmpsdk.client.HmpPages;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.http.Addresses;
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
  private final Map<Method, OperationCall> operations;
  private final CallExecutor calls;

  private ApiHandler(Target<?> target, Map<Method, OperationCall> operations, CallExecutor calls) {
    this.target = target;
    this.operations = operations;
    this.calls = calls;
  }

  static ApiHandler of(Target<?> target, Map<Method, MethodHandler> dispatch, CallExecutor calls) {
    String appliance = calls.applianceOr(Addresses.host(String.valueOf(target.url())));
    Map<Method, OperationCall> operations = new HashMap<>();
    dispatch.forEach(
        (method, handler) -> operations.put(method, OperationCall.of(method, appliance, handler)));
    return new ApiHandler(target, operations, calls);
  }

  /** The same API with other calls, of which it is a proxy. */
  Object view(CallExecutor other) {
    Class<?> type = target.type();
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, new ApiHandler(target, operations, other));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.isDefault()) { // on this proxy, so that what it calls is of this view
      Object result = InvocationHandler.invokeDefault(proxy, method, arguments);
      return result instanceof HmpPages<?> pages ? pages.failingWith(ApiHandler::endless) : result;
    }
    OperationCall operation = operations.get(method);
    return operation == null
        ? ofObject(proxy, method, arguments)
        : operation.execute(calls, arguments);
  }

  private static HmpDecodingException endless(String message) {
    return new HmpDecodingException(message, null);
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target.type().getSimpleName() + "[" + target.url() + "]";
    };
  }
}
