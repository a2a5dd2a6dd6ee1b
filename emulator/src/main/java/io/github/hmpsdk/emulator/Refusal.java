package io.github.hmpsdk.emulator;

/** Leaves the work on a request with the answer that refuses it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  Refusal(Answer answer) {
    // Part of the ordinary course of things: no stack, which would cost more than the rest of the
    // answer.
    super("answered " + answer.status(), null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
