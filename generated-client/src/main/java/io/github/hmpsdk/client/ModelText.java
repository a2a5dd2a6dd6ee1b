package io.github.hmpsdk.client;

import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Builds the text of a model for people and logs, without its secrets. Not thread-safe. */
public final class ModelText {

  private final StringJoiner text;

  /**
   * Begins a text.
   *
   * @param type the model's name
   */
  public ModelText(String type) {
    text = new StringJoiner(", ", type + "{", "}");
  }

  /**
   * Adds a property if it is set.
   *
   * @param name the property's name
   * @param value its value
   * @return this
   */
  public ModelText field(String name, @Nullable Object value) {
    if (value != null) {
      text.add(name + "=" + value);
    }
    return this;
  }

  /**
   * Adds a secret property if it is set, without its value.
   *
   * @param name the property's name
   * @param value its value
   * @return this
   */
  public ModelText masked(String name, @Nullable Object value) {
    return field(name, value == null ? null : "***");
  }

  /**
   * Adds an object of which nothing is known, without the values in it.
   *
   * @param name the property's name
   * @param value what is in it, by name
   * @return this
   */
  public ModelText open(String name, @Nullable Map<String, ?> value) {
    return field(name, value == null ? null : new ModelText("").unknown(value));
  }

  /**
   * Adds the names of properties that the definition does not know. Their values may be secret.
   *
   * @param properties by name; null if there are none
   * @return this
   */
  public ModelText unknown(@Nullable Map<String, ?> properties) {
    if (properties != null) {
      properties
          .keySet()
          .forEach(name -> masked(name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " "), ""));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
