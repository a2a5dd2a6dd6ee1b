package io.github.hmpsdk.call;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Param;
import feign.RequestLine;
import io.github.hmpsdk.client.HmpOperation;
import io.github.hmpsdk.client.PathSegment;
import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.UrlPlaces;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One operation: checks its arguments, makes the call, and translates what goes wrong. Shared by a
 * client and its views. Immutable and thread-safe.
 */
final class OperationCall {

  private final Operation operation;
  private final RetryClass retryClass;
  private final Argument[] parameters;
  private final MethodHandler handler;

  private OperationCall(
      Operation operation, RetryClass retryClass, Argument[] parameters, MethodHandler handler) {
    this.operation = operation;
    this.retryClass = retryClass;
    this.parameters = parameters;
    this.handler = handler;
  }

  /** What the definition has, or what the user has written. */
  static OperationCall of(Method method, String appliance, MethodHandler handler) {
    HmpOperation annotation = method.getAnnotation(HmpOperation.class);
    Operation operation = operation(method, annotation).at(appliance);
    Argument[] parameters =
        Arrays.stream(method.getParameters())
            .map(parameter -> Argument.of(operation, parameter))
            .toArray(Argument[]::new);
    return annotation == null
        ? new OperationCall(operation, RetryClass.NEVER, inPath(parameters), handler)
        : new OperationCall(operation, annotation.retry(), parameters, handler);
  }

  /** What is known of a method without the annotation: an id that is null is none. */
  private static Argument[] inPath(Argument[] parameters) {
    return Arrays.stream(parameters).map(Argument::ofPathOnly).toArray(Argument[]::new);
  }

  private static Operation operation(Method method, @Nullable HmpOperation annotation) {
    RequestLine line = method.getAnnotation(RequestLine.class); // another contract has none
    String[] parts = line == null ? new String[0] : line.value().split(" ", 2);
    String path = parts.length < 2 ? "" : parts[1].replaceFirst("\\?.*", "");
    String http = parts.length == 0 ? "call" : parts[0];
    return annotation == null
        ? new Operation(
            method.getDeclaringClass().getSimpleName() + "." + method.getName(), http, path, "")
        : new Operation(annotation.id(), http, path, annotation.permission());
  }

  @Nullable Object execute(CallExecutor calls, @Nullable Object @Nullable [] arguments)
      throws Exception {
    check(arguments);
    return calls.execute(operation, retryClass, () -> attempt(arguments));
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
  private record Argument(String operation, String name, Place place) {

    static Argument of(Operation operation, Parameter parameter) {
      Param param = parameter.getAnnotation(Param.class);
      if (param == null) {
        return new Argument(operation.id(), parameter.getName(), Place.BODY_OR_QUERY);
      }
      boolean inPath = UrlPlaces.has(operation.path(), param.value());
      return new Argument(operation.id(), param.value(), inPath ? Place.PATH : Place.ELSEWHERE);
    }

    Argument ofPathOnly() {
      return place == Place.PATH ? this : new Argument(operation, name, Place.ELSEWHERE);
    }

    void check(@Nullable Object argument) {
      switch (place) {
        case PATH -> PathSegment.encode(name, argument);
        case BODY_OR_QUERY -> {
          if (argument == null) {
            throw new IllegalArgumentException(operation + ": " + name + " must not be null");
          }
        }
        case ELSEWHERE -> {} // Feign leaves out what is null
      }
    }
  }

  private enum Place {
    PATH,
    BODY_OR_QUERY,
    ELSEWHERE
  }
}
