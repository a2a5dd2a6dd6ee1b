package io.github.hmpsdk.error;

import java.io.Serializable;

/**
 * What the appliance said when it refused a call; parts that it did not say are empty. Immutable
 * and thread-safe.
 *
 * @param code HMP's error code, usually six digits
 * @param name HMP's error name, such as {@code SourceNotFound}
 * @param message HMP's message for people
 */
public record ApiErrorBody(String code, String name, String message) implements Serializable {

  /** Nothing was said, or nothing that could be read. */
  public static final ApiErrorBody EMPTY = new ApiErrorBody("", "", "");

  /**
   * Whether this is an error in the appliance's form.
   *
   * @return false when neither code nor name is known
   */
  public boolean isKnown() {
    return !code.isEmpty() || !name.isEmpty();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    if (!code.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(code);
    }
    if (!message.isEmpty()) {
      text.append(text.isEmpty() ? "" : ": ").append(message);
    }
    return text.toString();
  }
}
