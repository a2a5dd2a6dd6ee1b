package io.github.hmpsdk.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;

/** What the definition knows of a model, as its generated fields say it. Stateless. */
final class ModelProperties {

  private ModelProperties() {}

  static boolean has(Class<?> model, String property) {
    return field(model, property).isPresent();
  }

  /** The type of a property, or any type at all if the model has none of that name. */
  static JavaType type(JavaType model, String property) {
    return field(model.getRawClass(), property)
        .map(field -> Json.MAPPER.constructType(field.getGenericType()))
        .orElse(TypeFactory.unknownType());
  }

  private static Optional<Field> field(Class<?> model, String property) {
    return Arrays.stream(model.getDeclaredFields())
        .filter(
            field -> {
              JsonProperty name = field.getAnnotation(JsonProperty.class);
              return name != null && name.value().equals(property);
            })
        .findFirst();
  }
}
