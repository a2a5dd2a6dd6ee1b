package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a source, with the defaults that the reference's examples show. What only the
 * appliance sets is left out of requests.
 */
final class SourceFields {

  private static final int SRT_LATENCY_MILLIS = 20;
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "name",
          "type",
          "host",
          "port",
          "multicast",
          "mode",
          "latency",
          "passphrase",
          "description",
          "continuous",
          "active",
          "bitrate",
          "ctime",
          "mtime",
          "iptv",
          "iptvIndex",
          "retransmitPort",
          "rtcPort",
          "detectedFeatures");
  private static final List<String> KEPT = List.of("ctime", "active", "bitrate", "id");

  private SourceFields() {}

  static Map<String, @Nullable Object> created(JsonNode body, String id, long now) {
    Map<String, @Nullable Object> fields = settable(body);
    fields.put("ctime", now);
    fields.put("mtime", now);
    fields.put("active", false);
    fields.put("bitrate", 0);
    fields.put("id", id);
    return fields;
  }

  static Map<String, @Nullable Object> replaced(
      Map<String, @Nullable Object> old, JsonNode body, long now) {
    Map<String, @Nullable Object> fields = settable(body);
    KEPT.forEach(name -> fields.put(name, old.get(name)));
    fields.put("mtime", now);
    return fields;
  }

  private static Map<String, @Nullable Object> settable(JsonNode body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("description", body.path("description").asText());
    fields.put("name", body.path("name").asText());
    fields.put("type", body.path("type").asText());
    copy(body, fields, "host");
    fields.put("port", body.path("port").asInt());
    if (body.path("type").asText().equals("SRT")) {
      putSrt(body, fields);
    } else {
      fields.put("multicast", body.path("multicast").asBoolean());
      fields.put("continuous", body.path("continuous").asBoolean());
    }
    fields.put("iptv", body.path("iptv").asBoolean());
    fields.put("retransmitPort", body.path("retransmitPort").asInt());
    fields.put("rtcPort", body.path("rtcPort").asInt());
    if (body.hasNonNull("iptvIndex")) {
      fields.put("iptvIndex", body.path("iptvIndex").asInt());
    }
    ExtraFields.keep(body, KNOWN, fields);
    fields.put("detectedFeatures", Map.of("autodetectEnabled", true, "hevc", false, "_4k", false));
    return fields;
  }

  private static void putSrt(JsonNode body, Map<String, @Nullable Object> fields) {
    fields.put("continuous", true);
    fields.put("mode", body.path("mode").asText());
    fields.put("latency", body.path("latency").asInt(SRT_LATENCY_MILLIS));
    copy(body, fields, "passphrase");
  }

  private static void copy(JsonNode body, Map<String, @Nullable Object> fields, String name) {
    if (body.has(name)) {
      fields.put(name, body.path(name).asText());
    }
  }
}
