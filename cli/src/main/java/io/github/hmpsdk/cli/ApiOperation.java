package io.github.hmpsdk.cli;

import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.hmpsdk.client.HmpApis;
import io.github.hmpsdk.client.HmpOperation;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it was generated: a method of an API, and what its annotations say. Immutable.
 *
 * @param accessor gives the API of a client
 * @param method sends the request
 */
record ApiOperation(Method accessor, Method method) {

  /**
   * The operation with an id.
   *
   * @throws UsageException if there is none; its message has the nearest one
   */
  static ApiOperation find(String id) {
    ApiOperation found = all().get(id);
    if (found == null) {
      throw new UsageException(
          "There is no operation "
              + id
              + NearestName.question(id, all().keySet())
              + " See: hmp operations");
    }
    return found;
  }

  /** All, by id. */
  static Map<String, ApiOperation> all() {
    Map<String, ApiOperation> all = new TreeMap<>();
    for (Method accessor : HmpApis.class.getMethods()) {
      if (accessor.getDeclaringClass() == HmpApis.class) {
        for (Method method : accessor.getReturnType().getMethods()) {
          HmpOperation facts = method.getAnnotation(HmpOperation.class);
          if (facts != null) {
            all.put(facts.id(), new ApiOperation(accessor, method));
          }
        }
      }
    }
    return all;
  }

  String id() {
    return method.getName();
  }

  HmpOperation facts() {
    return Objects.requireNonNull(method.getAnnotation(HmpOperation.class));
  }

  /** Such as {@code GET /sources/{sourceId}}. */
  String requestLine() {
    return Objects.requireNonNull(method.getAnnotation(RequestLine.class)).value();
  }

  /** Names of the path's parameters, which all must be given, in their order. */
  List<String> pathParameters() {
    return Stream.of(method.getParameters())
        .map(parameter -> parameter.getAnnotation(Param.class))
        .filter(Objects::nonNull)
        .map(Param::value)
        .toList();
  }

  /** Setters of the query's parameters, by name. */
  Map<String, Method> queryParameters() {
    Map<String, Method> setters = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryMap.class)) {
        for (Method setter : parameter.getType().getDeclaredMethods()) {
          if (setter.getReturnType() == parameter.getType()
              && setter.getParameterCount() == 1
              && Modifier.isPublic(setter.getModifiers())) {
            setters.put(setter.getName(), setter);
          }
        }
      }
    }
    return setters;
  }

  List<String> parameters() {
    List<String> names = new ArrayList<>(pathParameters());
    names.addAll(queryParameters().keySet());
    return names;
  }

  /** What its body is read as; null if it takes none. */
  @Nullable Type bodyType() {
    return Stream.of(method.getParameters())
        .filter(parameter -> !parameter.isAnnotationPresent(Param.class))
        .filter(parameter -> !parameter.isAnnotationPresent(QueryMap.class))
        .map(Parameter::getParameterizedType)
        .findFirst()
        .orElse(null);
  }

  /** Whether it answers with a file. */
  boolean isBinary() {
    return method.getReturnType() == InputStream.class || method.getReturnType() == byte[].class;
  }

  /** The method that gives all items of a list; null if it lists nothing. */
  @Nullable Method allItems() {
    try {
      return accessor
          .getReturnType()
          .getMethod("all" + id().replaceFirst("^list(?:All)?", ""), method.getParameterTypes());
    } catch (NoSuchMethodException none) {
      return null;
    }
  }
}
