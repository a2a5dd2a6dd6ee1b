package io.github.hmpsdk.http;

import feign.Response;
import io.github.hmpsdk.error.HmpDecodingException;

/** Makes the exceptions for answers that are not what was promised. Stateless. */
final class UnexpectedAnswers {

  private UnexpectedAnswers() {}

  /** The operation and the status stand before it. */
  static HmpDecodingException answer(Response response, String complaint) {
    return new HmpDecodingException(
        Operations.of(response.request()) + " -> " + response.status() + ": " + complaint, null);
  }

  /** What was promised and what came, both in our words. */
  static HmpDecodingException kind(Response response, String expected, String got) {
    return answer(response, "expected " + expected + ", got " + got);
  }
}
