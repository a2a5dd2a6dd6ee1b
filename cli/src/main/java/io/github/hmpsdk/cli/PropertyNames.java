package io.github.hmpsdk.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties that the definition gives a model. */
final class PropertyNames {

  private PropertyNames() {}

  static Set<String> of(Class<?> model) {
    return Stream.of(model.getDeclaredFields())
        .map((Field field) -> field.getAnnotation(JsonProperty.class))
        .filter(Objects::nonNull)
        .map(JsonProperty::value)
        .collect(Collectors.toSet());
  }
}
