package io.github.hmpsdk.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generated classes by the names of the definition. */
final class Models {

  private static final String PACKAGE = "io.github.hmpsdk.client.model.";

  private Models() {}

  static Class<?> model(String schema) {
    return load(PACKAGE + schema);
  }

  static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("not generated: " + name, missing);
    }
  }

  /** A new object in which nothing is set. */
  static Object create(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException unusable) {
      throw new LinkageError("not a bean: " + type, unusable);
    }
  }

  /** A model that holds this JSON. */
  static HmpModel read(String schema, JsonNode json) {
    return (HmpModel) Json.read(json.toString(), model(schema));
  }

  /** Sets something by its fluent setter, which has the name of the property. */
  static void set(Object target, String property, JsonNode value) {
    Method setter = setter(target.getClass(), property);
    invoke(setter, target, argument(target, property, value, setter.getGenericParameterTypes()[0]));
  }

  private static Object argument(Object target, String property, JsonNode value, Type type) {
    JsonNode definition =
        Definition.properties(Definition.schema(target.getClass().getSimpleName())).get(property);
    if (definition == null || !definition.has("x-time")) {
      return Json.read(value.toString(), type);
    }
    boolean seconds = definition.get("x-units").asText().equals("seconds");
    Duration length = Duration.ofMillis(Math.round(value.asDouble() * (seconds ? 1_000 : 1)));
    return type == Duration.class ? length : Instant.EPOCH.plus(length);
  }

  /** The same with null. */
  static void clear(Object target, String property) {
    invoke(setter(target.getClass(), property), target, (Object) null);
  }

  /** Whether the property can be set; a constant cannot. */
  static boolean hasSetter(Class<?> type, String property) {
    return setters(type, property).findAny().isPresent();
  }

  static Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(failed);
    } catch (IllegalAccessException unusable) {
      throw new LinkageError("not public: " + method, unusable);
    }
  }

  private static Method setter(Class<?> type, String property) {
    return setters(type, property)
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " cannot set " + property));
  }

  private static Stream<Method> setters(Class<?> type, String property) {
    String name = javaName(type, property);
    return Stream.of(type.getMethods())
        .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
        .filter(method -> method.getReturnType() == type);
  }

  /** What a property is called in Java: the name of its field. */
  private static String javaName(Class<?> type, String property) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(JsonProperty.class))
        .filter(field -> field.getAnnotation(JsonProperty.class).value().equals(property))
        .map(field -> field.getName())
        .findFirst()
        .orElse(property);
  }
}
