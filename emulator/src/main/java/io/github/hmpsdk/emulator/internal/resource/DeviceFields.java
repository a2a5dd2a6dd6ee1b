package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a set-top box, and what time and commands do to them. */
final class DeviceFields {

  private static final Set<Object> REACHED = Set.of("Online", "Standby");

  private DeviceFields() {}

  /** Whether commands arrive. */
  static boolean isReached(Map<String, @Nullable Object> fields) {
    Object status = fields.get("status");
    return status != null && REACHED.contains(status);
  }

  static Map<String, @Nullable Object> shown(
      Map<String, @Nullable Object> fields, Instant now, boolean restarting) {
    if (restarting) {
      fields.put("status", "Offline");
    } else if (isReached(fields)) {
      // A device that is reached reports every few seconds.
      fields.put("lastConnectedAt", now.toEpochMilli());
    }
    fields.put(
        "statusDetails",
        isReached(fields)
            ? "Device has connected within the past 4 seconds."
            : "Device is not connected.");
    return fields;
  }

  static Map<String, @Nullable Object> commanded(
      Map<String, @Nullable Object> old, JsonNode command, Instant now) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(old);
    fields.put("lastConnectedAt", now.toEpochMilli());
    fields.put("lastAcceptedUpdate", now.toEpochMilli());
    JsonNode parameters = command.path("parameters");
    switch (command.path("command").asText()) {
      case "standby-on" -> putStandby(fields, true);
      case "standby-off", "reboot" -> putStandby(fields, false);
      case "mute" -> fields.put("muted", true);
      case "unmute" -> fields.put("muted", false);
      case "set-volume" -> fields.put("volume", parameters.path("volume").asDouble());
      case "set-channel" -> putChannel(fields, parameters);
      case "show-text-message" -> {
        // It is on the screen only.
      }
      default -> throw new IllegalStateException("The emulator does not know the command");
    }
    return fields;
  }

  private static void putStandby(Map<String, @Nullable Object> fields, boolean standby) {
    fields.put("standby", standby);
    fields.put("status", standby ? "Standby" : "Online");
  }

  private static void putChannel(Map<String, @Nullable Object> fields, JsonNode channel) {
    String id = channel.path("id").asText();
    fields.put("channelId", id);
    fields.put("channelName", channel.hasNonNull("name") ? channel.path("name").asText() : null);
    fields.put("channelType", channel.path("type").asText());
    fields.put("lastViewedChannelId", id);
  }
}
