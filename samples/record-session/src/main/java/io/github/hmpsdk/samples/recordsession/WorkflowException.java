package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.error.HmpException;

/** The appliance did all it was told, and yet it did not come out as it should. */
final class StoryException extends HmpException {

  private static final long serialVersionUID = 1;

  StoryException(String message) {
    super(message, null);
  }
}
