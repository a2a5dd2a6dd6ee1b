package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The body of a request, at most {@link #LIMIT} bytes of it. Immutable. */
final class RequestBody {

  /** More bytes than this are refused. */
  static final int LIMIT = 1024 * 1024;

  static final RequestBody EMPTY = new RequestBody(new byte[0]);

  private final byte[] bytes;

  RequestBody(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }

  boolean isTooLarge() {
    return bytes.length > LIMIT;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  JsonNode json() {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw HmpError.INPUT_VALIDATION.exception("Unable to parse JSON");
    }
  }
}
