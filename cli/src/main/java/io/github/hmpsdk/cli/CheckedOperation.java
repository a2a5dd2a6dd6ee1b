package io.github.hmpsdk.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An operation, and what became of it. Immutable.
 *
 * @param id its operationId
 * @param request method and path
 * @param permission what it needs, by the definition
 * @param outcome what became of it
 * @param detail more of that: how many items, or why not; may be empty
 * @param milliseconds how long it took; 0 if it was not tried
 * @param allowed whether this user may call it
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record CheckedOperation(
    String id,
    String request,
    String permission,
    CheckOutcome outcome,
    String detail,
    long milliseconds,
    Allowed allowed) {

  /** As far as can be told without trying what changes something. */
  enum Allowed {
    YES("yes"),
    NO("no"),
    UNKNOWN("cannot be told");

    private final String word;

    Allowed(String word) {
      this.word = word;
    }

    @JsonValue
    String word() {
      return word;
    }
  }

  static CheckedOperation of(
      ApiOperation operation, CheckOutcome outcome, String detail, long milliseconds) {
    return new CheckedOperation(
        operation.id(),
        operation.requestLine(),
        operation.facts().permission(),
        outcome,
        detail,
        milliseconds,
        Allowed.UNKNOWN);
  }

  static CheckedOperation notTried(ApiOperation operation, String why) {
    return of(operation, CheckOutcome.NOT_TRIED, why, 0);
  }

  CheckedOperation allowed(Allowed may) {
    return new CheckedOperation(id, request, permission, outcome, detail, milliseconds, may);
  }
}
