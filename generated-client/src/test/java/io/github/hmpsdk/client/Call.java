package io.github.hmpsdk.client;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Param;
import feign.QueryMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls the generated method of an operation with arguments from the definition's examples. */
final class Call {

  private static final String APIS = "io.github.hmpsdk.client.api.";

  private final Operation operation;
  private final Class<?> api;
  private final Method method;
  private final @Nullable Object[] arguments;

  Call(Operation operation) {
    this.operation = operation;
    this.api = Models.load(APIS + operation.tag() + "Api");
    this.method = methodOf(api, operation.id());
    this.arguments =
        Stream.of(method.getParameters()).map(parameter -> argument(parameter)).toArray();
  }

  /** The method that Feign implements; its twin without a query is a default method. */
  static Method methodOf(Class<?> api, String id) {
    return Stream.of(api.getMethods())
        .filter(candidate -> candidate.getName().equals(id) && !candidate.isDefault())
        .reduce(
            (one, other) -> {
              throw new AssertionError("more than one method " + id);
            })
        .orElseThrow(() -> new AssertionError("no method " + id));
  }

  Method method() {
    return method;
  }

  /** Whether the path parameter is text; a number cannot be unsafe. */
  boolean takesText(String pathParameter) {
    return method.getParameters()[indexOf(pathParameter)].getType() == String.class;
  }

  Call with(String pathParameter, @Nullable Object value) {
    arguments[indexOf(pathParameter)] = value;
    return this;
  }

  /** The class of the optional parameters, always the last argument. */
  Class<?> queryType() {
    return method.getParameterTypes()[arguments.length - 1];
  }

  Call withQuery(Object query) {
    arguments[arguments.length - 1] = query;
    return this;
  }

  @Nullable Object on(Wire wire) throws Throwable {
    try {
      return method.invoke(wire.client(api), arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  /** The same for operations whose answer has a body. */
  Object answerOn(Wire wire) throws Throwable {
    return Objects.requireNonNull(on(wire), "answer");
  }

  /** Calls the twin that takes no query; only operations with a query have one. */
  void withoutQueryOn(Wire wire) throws ReflectiveOperationException {
    Class<?>[] types = method.getParameterTypes();
    int last = types.length - 1;
    api.getMethod(operation.id(), Arrays.copyOf(types, last))
        .invoke(wire.client(api), Arrays.copyOf(arguments, last));
  }

  private int indexOf(String pathParameter) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Param param = parameters[i].getAnnotation(Param.class);
      if (param != null && param.value().equals(pathParameter)) {
        return i;
      }
    }
    throw new AssertionError(operation + " has no path parameter " + pathParameter);
  }

  private Object argument(Parameter parameter) {
    Param param = parameter.getAnnotation(Param.class);
    if (param != null) {
      JsonNode declared = operation.parameters("path").get(param.value());
      return Json.read(Json.write(example(declared)), parameter.getParameterizedType());
    }
    return parameter.isAnnotationPresent(QueryMap.class)
        ? query(parameter.getType())
        : Json.read(
            Json.write(Operation.example(operation.request().values().iterator().next())),
            parameter.getParameterizedType());
  }

  private Object query(Class<?> type) {
    Object query = Models.create(type);
    for (Map.Entry<String, JsonNode> parameter : operation.parameters("query").entrySet()) {
      Models.set(query, parameter.getKey(), example(parameter.getValue()));
    }
    return query;
  }

  private static JsonNode example(@Nullable JsonNode parameter) {
    if (parameter == null || !parameter.has("example")) {
      throw new AssertionError("no example of " + parameter);
    }
    return parameter.get("example");
  }
}
