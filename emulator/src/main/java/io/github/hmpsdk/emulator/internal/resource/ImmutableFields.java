package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.message.HmpError;

/** Refuses properties that the reference calls immutable: to send one is an error. */
public final class ImmutableFields {

  private ImmutableFields() {}

  public static void refuse(JsonNode body, String... names) {
    refuse(HmpError.INPUT_VALIDATION, body, names);
  }

  public static void refuse(HmpError error, JsonNode body, String... names) {
    for (String name : names) {
      if (body.has(name)) {
        throw error.exception(name + " is immutable");
      }
    }
  }
}
