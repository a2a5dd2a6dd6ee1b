package io.github.hmpsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything this SDK throws for a call. Unchecked. Holds neither the request nor any
 * part of a credential.
 */
public abstract class HmpException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * For subclasses.
   *
   * @param message what happened and what to do next
   * @param cause what it came from
   */
  protected HmpException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
