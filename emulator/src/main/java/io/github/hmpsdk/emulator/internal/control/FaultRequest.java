package io.github.hmpsdk.emulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.fault.InjectedFault;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Reads which fault shall happen: {@code fault} names its kind, and is {@code status} if it is left
 * out. What changes it goes by the names that {@code Fault} has for it.
 */
final class FaultRequest {
  /** In their order: the headers may replace the content type of the body. */
  static final Map<String, BiFunction<InjectedFault, JsonNode, InjectedFault>> CHANGES = changes();

  private FaultRequest() {}

  static InjectedFault fault(JsonNode order) {
    InjectedFault fault = FaultKind.named(order.path("fault").asText("status")).read(order);
    for (Map.Entry<String, BiFunction<InjectedFault, JsonNode, InjectedFault>> change :
        CHANGES.entrySet()) {
      if (order.hasNonNull(change.getKey())) {
        fault = change.getValue().apply(fault, order.path(change.getKey()));
      }
    }
    return fault;
  }

  private static Map<String, BiFunction<InjectedFault, JsonNode, InjectedFault>> changes() {
    Map<String, BiFunction<InjectedFault, JsonNode, InjectedFault>> changes = new LinkedHashMap<>();
    changes.put("body", FaultRequest::withBody);
    changes.put("retryAfter", FaultRequest::withRetryAfter);
    changes.put("headers", FaultRequest::withHeaders);
    changes.put("afterMillis", (fault, millis) -> fault.after(Duration.ofMillis(millis.asLong())));
    return changes;
  }

  private static InjectedFault withBody(InjectedFault fault, JsonNode body) {
    return body.isTextual()
        ? fault.body("text/plain; charset=utf-8", body.asText())
        : fault.body("application/json", body.toString());
  }

  /** A number of seconds, or a time such as {@code 2026-01-31T12:00:00Z}. */
  private static InjectedFault withRetryAfter(InjectedFault fault, JsonNode time) {
    if (time.isInt()) {
      return fault.retryAfter(Duration.ofSeconds(time.asInt()));
    }
    try {
      return fault.retryAfter(Instant.parse(time.asText()));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("retryAfter must be seconds or a time in UTC", e);
    }
  }

  private static InjectedFault withHeaders(InjectedFault fault, JsonNode headers) {
    InjectedFault changed = fault;
    for (Map.Entry<String, JsonNode> header : headers.properties()) {
      changed = changed.header(header.getKey(), header.getValue().asText());
    }
    return changed;
  }
}
