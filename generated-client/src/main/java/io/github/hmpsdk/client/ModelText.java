package io.github.hmpsdk.client;

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

  @Override
  public String toString() {
    return text.toString();
  }
}
