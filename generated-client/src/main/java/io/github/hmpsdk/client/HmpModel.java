package io.github.hmpsdk.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A generated model. Models are mutable and not thread-safe. */
public interface HmpModel {

  /**
   * Properties that came and that the definition does not know, or that were set as such: plain
   * Java values by name. They are sent back with the object.
   *
   * @return unmodifiable; empty if there is none
   */
  Map<String, @Nullable Object> getUnknownProperties();

  /**
   * What every answer has, by the definition, and this object has not.
   *
   * @return names in JSON, unmodifiable; empty if nothing is missing
   */
  List<String> missingProperties();

  /**
   * Checks what the definition requires of this object when it is sent: required properties, limits
   * of numbers, lengths, and the same of the objects inside.
   *
   * @param at where this object stands, as the beginning of the message, such as {@code
   *     SourceCreate}
   * @throws IllegalArgumentException if something is missing or outside its limits; the message
   *     names the property and never repeats a value
   */
  void validate(String at);
}
