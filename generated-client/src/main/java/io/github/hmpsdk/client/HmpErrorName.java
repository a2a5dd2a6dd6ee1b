package io.github.hmpsdk.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of documented errors that have several codes or statuses, to ask for all of them at
 * once: the appliance has three forms of "asset not found". Immutable and thread-safe. {@link
 * HmpErrors} has all of the definition.
 *
 * @param name HMP's error name, such as {@code AssetNotFound}
 */
public record HmpErrorName(String name) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if the name is null
   */
  public HmpErrorName {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Whether an answer is one of these errors.
   *
   * @param name its error name; {@code null} if it had none
   * @return whether the name is this one
   */
  public boolean matches(@Nullable String name) {
    return this.name.equals(name);
  }
}
