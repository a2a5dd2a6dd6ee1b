package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The one place that knows which parts of a message are secret: the properties that the definition
 * marks {@code x-secret}, which a test compares with this list, and all that are called like a
 * secret. Headers are never printed at all.
 */
final class Secrets {

  static final Set<String> PROPERTIES =
      Set.of(
          "adminpin",
          "apikey",
          "apisecret",
          "authtoken",
          "passphrase",
          "password",
          "secret",
          "sessionid",
          "token");

  private static final int MAX_TEXT = 2000;
  private static final JsonNode MASK = TextNode.valueOf("***");

  private Secrets() {}

  static boolean isSecret(String property) {
    return PROPERTIES.contains(property.toLowerCase(Locale.ROOT)) || SecretNames.isSecret(property);
  }

  /** A text of somebody else, without what is known to be secret or called so. */
  static String masked(String text, KnownSecrets known) {
    return NamedSecrets.mask(known.mask(text));
  }

  /** JSON for people: secrets masked, bounded; what is not JSON is only described. */
  static String masked(byte[] json, KnownSecrets known) {
    try {
      JsonNode tree = mask(Json.MAPPER.readTree(json), text -> masked(text, known));
      String text = tree.toString();
      return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "...";
    } catch (IOException notJson) {
      return "<" + json.length + " bytes that are not JSON>";
    }
  }

  private static JsonNode mask(JsonNode node, UnaryOperator<String> texts) {
    if (node instanceof ObjectNode object) {
      return ofObject(object, texts);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode masked = Json.MAPPER.createArrayNode();
      array.forEach(element -> masked.add(mask(element, texts)));
      return masked;
    }
    return node.isTextual() || node.isNumber() ? ofValue(node, texts) : node;
  }

  private static JsonNode ofObject(ObjectNode object, UnaryOperator<String> texts) {
    ObjectNode masked = Json.MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      JsonNode value = property.getValue();
      boolean shown = value.isBoolean() || value.isNull() || !isSecret(property.getKey());
      masked.set(texts.apply(property.getKey()), shown ? mask(value, texts) : MASK);
    }
    return masked;
  }

  private static JsonNode ofValue(JsonNode value, UnaryOperator<String> texts) {
    String text = value.asText();
    String masked = texts.apply(text);
    return masked.equals(text) ? value : TextNode.valueOf(masked);
  }
}
