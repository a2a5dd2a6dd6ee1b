package io.github.hmpsdk.cli;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of an operation that was tried. */
enum CheckOutcome {

  /** With something, as the definition says. */
  ANSWERED("answered"),

  /** As the definition says, with nothing: no items, or a documented 404. */
  EMPTY("empty"),

  /** This user may not. */
  DENIED("denied"),

  /** With what the definition does not say. */
  DRIFTED("drifted"),

  /** No answer, or one that is none. */
  FAILED("failed"),

  /** It changes something, there was nothing to try it on, or the check was over. */
  NOT_TRIED("not tried");

  private final String words;

  CheckOutcome(String words) {
    this.words = words;
  }

  @JsonValue
  String words() {
    return words;
  }

  /** Whether the operation was carried out, so that the user may do it. */
  boolean isAllowed() {
    return this == ANSWERED || this == EMPTY || this == DRIFTED;
  }
}
