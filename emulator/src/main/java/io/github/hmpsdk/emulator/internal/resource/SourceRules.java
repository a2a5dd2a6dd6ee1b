package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.message.HmpError;

/** What the reference demands of a source beyond its schema. */
final class SourceRules {

  private SourceRules() {}

  static void check(JsonNode body) {
    demand(!body.has("id"), "id is immutable");
    demand(body.has("port"), "port is required");
    if (body.path("type").asText().equals("UDP")) {
      demand(body.has("multicast"), "multicast is required for UDP");
      demand(
          !body.path("multicast").asBoolean() || hasHost(body),
          "host is required for multicast UDP");
    } else {
      demand(body.has("mode"), "mode is required for SRT");
      demand(
          isListener(body) || hasHost(body),
          "host is required for an SRT caller and for SRT rendezvous");
    }
  }

  private static boolean isListener(JsonNode body) {
    return body.path("mode").asText().equals("LISTENER");
  }

  private static boolean hasHost(JsonNode body) {
    return !body.path("host").asText().isBlank();
  }

  private static void demand(boolean met, String words) {
    if (!met) {
      throw HmpError.INPUT_VALIDATION.exception(words);
    }
  }
}
