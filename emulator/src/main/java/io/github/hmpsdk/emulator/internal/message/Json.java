package io.github.hmpsdk.emulator.internal.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in and out. */
public final class Json {

  /** Never configured after this line, and so safe to share. */
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

  private Json() {}

  public static Map<String, @Nullable Object> map(JsonNode object) {
    return MAPPER.convertValue(object, MAP);
  }

  public static List<JsonNode> list(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return List.copyOf(elements);
  }

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer could not be written as JSON", e);
    }
  }
}
