package io.github.hmpsdk.error;

/** A call of a client that is closed: nothing was sent. Make a new client. */
public final class ClientClosedException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /**
   * For clients and for tests of callers.
   *
   * @param message what was closed
   */
  public ClientClosedException(String message) {
    super(message);
  }
}
