package io.github.hmpsdk.emulator;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses properties that the reference calls immutable: to send one is an error. */
final class ImmutableFields {

  private ImmutableFields() {}

  static void refuse(JsonNode body, String... names) {
    refuse(HmpError.INPUT_VALIDATION, body, names);
  }

  static void refuse(HmpError error, JsonNode body, String... names) {
    for (String name : names) {
      if (body.has(name)) {
        throw error.exception(name + " is immutable");
      }
    }
  }
}
