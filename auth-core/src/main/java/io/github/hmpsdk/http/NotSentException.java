package io.github.hmpsdk.http;

import java.io.IOException;

/** An I/O error from before the first byte of the request was written: repeating it is safe. */
class NotSentException extends IOException {

  private static final long serialVersionUID = 1;

  NotSentException(String message) {
    super(message);
  }

  NotSentException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
