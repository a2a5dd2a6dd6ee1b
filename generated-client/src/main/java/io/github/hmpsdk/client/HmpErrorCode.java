package io.github.hmpsdk.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A documented error: the three parts that tell it from others only together. Immutable and
 * thread-safe. {@link HmpErrors} has all of the definition.
 *
 * @param status HTTP status, such as 404
 * @param code HMP's error code, usually six digits; not unique
 * @param name HMP's error name, such as {@code SourceNotFound}; not unique
 */
public record HmpErrorCode(int status, String code, String name) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if the code or the name is null
   */
  public HmpErrorCode {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
  }

  /**
   * Whether an answer is this error.
   *
   * @param status the answer's HTTP status
   * @param code its error code; {@code null} if it had none
   * @param name its error name; {@code null} if it had none
   * @return whether all three are the same
   */
  public boolean matches(int status, @Nullable String code, @Nullable String name) {
    return this.status == status && this.code.equals(code) && this.name.equals(name);
  }
}
