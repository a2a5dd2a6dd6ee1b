package io.github.hmpsdk.emulator.internal.message;

/** Ends a request early with an error response. */
public final class ErrorResponseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient EmulatedResponse response;

  public ErrorResponseException(EmulatedResponse response) {
    // Part of the ordinary course of things: no stack, which would cost more than the rest.
    super("answered " + response.status(), null, false, false);
    this.response = response;
  }

  public EmulatedResponse response() {
    return response;
  }
}
