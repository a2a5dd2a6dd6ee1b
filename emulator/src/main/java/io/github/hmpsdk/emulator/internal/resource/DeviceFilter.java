package io.github.hmpsdk.emulator.internal.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.hmpsdk.emulator.internal.dispatch.Call;
import io.github.hmpsdk.emulator.internal.message.HmpError;
import io.github.hmpsdk.emulator.internal.message.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The devices that a client asks for, with parameters that only public clients show. */
final class DeviceFilter {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final List<String> types;
  private final List<String> tags;

  DeviceFilter(Call call) {
    types = call.query("deviceTypes").map(DeviceFilter::texts).orElse(List.of());
    tags = call.query("tags").map(text -> COMMA.splitAsStream(text).toList()).orElse(List.of());
  }

  boolean fits(Map<String, @Nullable Object> device) {
    String type = Objects.toString(device.get("type"), "");
    return (types.isEmpty() || types.contains(type))
        && (tags.isEmpty() || tagsOf(device).anyMatch(tags::contains));
  }

  private static Stream<?> tagsOf(Map<String, @Nullable Object> device) {
    return device.get("tags") instanceof List<?> list ? list.stream() : Stream.empty();
  }

  private static List<String> texts(String json) {
    try {
      JsonNode array = Json.MAPPER.readTree(json);
      if (array.isArray()) {
        return Json.list(array).stream().map(JsonNode::asText).toList();
      }
    } catch (JsonProcessingException e) {
      // Refused below, like JSON that is no array.
    }
    throw HmpError.INPUT_VALIDATION.exception("deviceTypes: not a JSON array");
  }
}
