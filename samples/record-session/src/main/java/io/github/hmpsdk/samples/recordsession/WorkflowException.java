package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.error.HmpException;

/** The appliance did all it was told, and yet it did not come out as it should. */
final class WorkflowException extends HmpException {

  private static final long serialVersionUID = 1;

  WorkflowException(String message) {
    super(message, null);
  }
}
