package io.github.hmpsdk.samples.stbwall;

import io.github.hmpsdk.error.HmpException;

/** The appliance answered, and yet it did not come out as it should. */
final class WallException extends HmpException {

  private static final long serialVersionUID = 1;

  WallException(String message) {
    super(message, null);
  }
}
