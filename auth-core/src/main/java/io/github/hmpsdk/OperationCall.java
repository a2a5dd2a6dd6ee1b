package io.github.hmpsdk;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Param;
import feign.RequestLine;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.retry.RepeatingCalls;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * One operation: checks its arguments, makes the call, and translates what goes wrong. Shared by a
 * client and its views. Immutable and thread-safe.
 */
final class OperationCall {

  private final HmpOperation annotation;
  private final Operation operation;
  private final Parameter[] parameters;
  private final MethodHandler handler;

  OperationCall(Method method, HmpOperation annotation, MethodHandler handler) {
    String[] line = method.getAnnotation(RequestLine.class).value().split(" ", 2);
    this.annotation = annotation;
    this.operation = new Operation(annotation.id(), line[0], line[1], annotation.permission());
    this.parameters = method.getParameters();
    this.handler = handler;
  }

  @Nullable Object make(RepeatingCalls calls, @Nullable Object @Nullable [] arguments)
      throws Exception {
    check(arguments);
    return calls.make(operation, annotation.retry(), () -> attempt(arguments));
  }

  private @Nullable Object attempt(@Nullable Object @Nullable [] arguments) throws Exception {
    try {
      return handler.invoke(arguments);
    } catch (Exception failure) {
      throw Failures.translate(operation, failure);
    } catch (Error error) {
      throw error;
    } catch (Throwable neither) {
      throw new IllegalStateException(neither);
    }
  }

  private void check(@Nullable Object @Nullable [] arguments) {
    for (int i = 0; i < parameters.length; i++) {
      Object argument = arguments == null ? null : arguments[i];
      Param path = parameters[i].getAnnotation(Param.class);
      if (path != null) {
        PathSegment.encode(path.value(), argument);
      } else if (argument == null) {
        throw new IllegalArgumentException(
            operation.id() + ": " + parameters[i].getName() + " must not be null");
      }
    }
  }
}
