package io.github.hmpsdk.call;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Param;
import feign.RequestLine;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.error.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One operation: checks its arguments, makes the call, and translates what goes wrong. Shared by a
 * client and its views. Immutable and thread-safe.
 */
final class OperationCall {

  private final HmpOperation annotation;
  private final Operation operation;
  private final Argument[] parameters;
  private final MethodHandler handler;

  OperationCall(Method method, HmpOperation annotation, MethodHandler handler) {
    String[] line = method.getAnnotation(RequestLine.class).value().split(" ", 2);
    this.annotation = annotation;
    this.operation = new Operation(annotation.id(), line[0], line[1], annotation.permission());
    this.parameters =
        Arrays.stream(method.getParameters())
            .map(parameter -> Argument.of(annotation, parameter))
            .toArray(Argument[]::new);
    this.handler = handler;
  }

  @Nullable Object execute(CallExecutor calls, @Nullable Object @Nullable [] arguments)
      throws Exception {
    check(arguments);
    return calls.execute(operation, annotation.retry(), () -> attempt(arguments));
  }

  private @Nullable Object attempt(@Nullable Object @Nullable [] arguments) throws Exception {
    try {
      return handler.invoke(arguments);
    } catch (Exception failure) {
      throw FeignFailures.translate(operation, failure);
    } catch (Error error) {
      throw error;
    } catch (Throwable neither) {
      throw new IllegalStateException(neither);
    }
  }

  private void check(@Nullable Object @Nullable [] arguments) {
    for (int i = 0; i < parameters.length; i++) {
      parameters[i].check(arguments == null ? null : arguments[i]);
    }
  }

  /** Read once: reflection takes a lock each time. */
  private record Argument(String operation, String name, boolean isInPath) {

    static Argument of(HmpOperation operation, Parameter parameter) {
      Param path = parameter.getAnnotation(Param.class);
      String name = path == null ? parameter.getName() : path.value();
      return new Argument(operation.id(), name, path != null);
    }

    void check(@Nullable Object argument) {
      if (isInPath) {
        PathSegment.encode(name, argument);
      } else if (argument == null) {
        throw new IllegalArgumentException(operation + ": " + name + " must not be null");
      }
    }
  }
}
