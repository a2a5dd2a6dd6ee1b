package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Reads what the next answer shall be: {@code {operationId, status, headers, body}}. */
final class FaultRequest {

  private FaultRequest() {}

  static Fault answer(JsonNode order) {
    if (!order.path("status").isInt()) {
      throw new IllegalArgumentException("status must be a number");
    }
    Fault answer = Fault.status(order.path("status").asInt());
    JsonNode body = order.path("body");
    if (body.isTextual()) {
      answer = answer.body("text/plain; charset=utf-8", body.asText());
    } else if (!body.isMissingNode() && !body.isNull()) {
      answer = answer.body("application/json", body.toString());
    }
    // After the body, whose content type they may replace.
    for (Map.Entry<String, JsonNode> header : order.path("headers").properties()) {
      answer = answer.header(header.getKey(), header.getValue().asText());
    }
    return answer;
  }
}
