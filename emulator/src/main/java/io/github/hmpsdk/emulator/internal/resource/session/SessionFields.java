package io.github.hmpsdk.emulator.internal.resource.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.resource.ExtraFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a session that are stored, with their defaults. The others follow from its sources
 * and recordings.
 */
final class SessionFields {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "title",
          "description",
          "ctime",
          "mtime",
          "duration",
          "active",
          "syncrecord",
          "movieTrackCount",
          "recording",
          "distributionPolicies",
          "sources");
  private static final List<String> KEPT = List.of("id", "ctime", "duration", "sources");

  private SessionFields() {}

  static Map<String, @Nullable Object> created(JsonNode body, String id, long now) {
    Map<String, @Nullable Object> fields = settable(body);
    fields.put("ctime", now);
    fields.put("mtime", now);
    fields.put("duration", 0);
    fields.put("id", id);
    fields.put("sources", List.of());
    return fields;
  }

  static Map<String, @Nullable Object> replaced(
      Map<String, @Nullable Object> old, JsonNode body, long now) {
    Map<String, @Nullable Object> fields = settable(body);
    KEPT.forEach(name -> fields.put(name, old.get(name)));
    fields.put("mtime", now);
    return fields;
  }

  /** A copy in which one field is different. */
  static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> old, String name, Object value, long now) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(old);
    fields.put(name, value);
    fields.put("mtime", now);
    return fields;
  }

  private static Map<String, @Nullable Object> settable(JsonNode body) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("title", body.path("title").asText());
    fields.put("description", body.path("description").asText());
    fields.put("active", body.path("active").asBoolean());
    fields.put("syncrecord", body.path("syncrecord").asBoolean());
    if (body.has("distributionPolicies")) {
      fields.put("distributionPolicies", body.path("distributionPolicies"));
    }
    ExtraFields.keep(body, KNOWN, fields);
    return fields;
  }
}
