package io.github.hmpsdk.http;

import java.io.IOException;

/**
 * Stands for an I/O error whose own text may repeat what the server sent. Has its stack trace, and
 * its type as a part of the message.
 */
final class RedactedException extends IOException {

  private static final long serialVersionUID = 1;

  private final String explanation;

  RedactedException(Throwable original, String text, String explanation) {
    super(original.getClass().getName() + ": " + text);
    this.explanation = explanation;
    setStackTrace(original.getStackTrace());
  }

  /** What happened, for people. */
  String explanation() {
    return explanation;
  }
}
