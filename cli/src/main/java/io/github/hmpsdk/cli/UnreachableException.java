package io.github.hmpsdk.cli;

import java.io.IOException;

/** The message says what is there instead of an appliance, if anything. */
final class UnreachableException extends IOException {

  private static final long serialVersionUID = 1;

  UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
