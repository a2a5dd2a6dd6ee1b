package io.github.hmpsdk.emulator.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The body of a request, at most {@link #LIMIT} bytes of it. Immutable. */
public final class RequestBody {

  /** More bytes than this are refused. */
  public static final int LIMIT = 1024 * 1024;

  public static final RequestBody EMPTY = new RequestBody(new byte[0]);

  private final byte[] bytes;

  public RequestBody(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  public boolean isTooLarge() {
    return bytes.length > LIMIT;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public JsonNode json() {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw HmpError.INPUT_VALIDATION.exception("Unable to parse JSON");
    }
  }
}
