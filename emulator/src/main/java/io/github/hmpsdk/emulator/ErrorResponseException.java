package io.github.hmpsdk.emulator;

/** Leaves the work on a request with the answer that refuses it. */
final class ErrorResponseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient EmulatedResponse answer;

  ErrorResponseException(EmulatedResponse answer) {
    // Part of the ordinary course of things: no stack, which would cost more than the rest of the
    // answer.
    super("answered " + answer.status(), null, false, false);
    this.answer = answer;
  }

  EmulatedResponse answer() {
    return answer;
  }
}
