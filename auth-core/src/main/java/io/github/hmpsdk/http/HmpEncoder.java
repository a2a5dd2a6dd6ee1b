package io.github.hmpsdk.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.hmpsdk.client.Requirements;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes request bodies as JSON, after checking what the definition requires of them, and that
 * every text and number in them has a form that arrives as it is: no half of a surrogate pair, no
 * NaN, no infinity, no null in a list. Thread-safe.
 */
public final class HmpEncoder implements Encoder {

  private static final String AT = "request.body";

  /** The only kind there is. */
  public HmpEncoder() {}

  /**
   * Writes a body.
   *
   * @throws IllegalArgumentException if a required property is missing, one is outside its limits,
   *     or one has no form in JSON; the message names it and repeats no value; nothing is sent then
   */
  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(bytes(body), StandardCharsets.UTF_8);
  }

  /**
   * The same without a template.
   *
   * @param body what is sent
   * @return its JSON
   * @throws IllegalArgumentException as of {@link #encode}
   */
  public static byte[] bytes(@Nullable Object body) {
    Requirements.valid("request", "body", body);
    JsonNode tree = tree(body);
    check(AT, tree);
    try {
      return Json.MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException unwritable) {
      throw unwritable();
    }
  }

  private static JsonNode tree(@Nullable Object body) {
    try {
      return Json.MAPPER.valueToTree(body);
    } catch (IllegalArgumentException | StackOverflowError unwritable) {
      throw unwritable(); // without the cause, which may hold values
    }
  }

  private static void check(String at, JsonNode node) {
    if (node.isTextual()) {
      Requirements.wellFormed(at, node.textValue());
    } else if (node.isNumber()) {
      Requirements.finite(at, node.numberValue());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(at + "[" + i + "]", node.get(i));
      }
    } else {
      for (Map.Entry<String, JsonNode> property : node.properties()) {
        Requirements.wellFormed("a name in " + at, property.getKey());
        check(at + "." + property.getKey(), property.getValue());
      }
    }
  }

  private static IllegalArgumentException unwritable() {
    return new IllegalArgumentException(AT + " cannot be written as JSON");
  }
}
