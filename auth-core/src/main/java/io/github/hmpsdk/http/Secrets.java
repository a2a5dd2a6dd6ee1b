package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one place that knows which parts of a message are secret: the properties that the definition
 * marks {@code x-secret}, which a test compares with this list. Headers are never printed at all.
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

  /** JSON for people: secrets masked, bounded; what is not JSON is only described. */
  static String masked(byte[] json) {
    try {
      JsonNode tree = Json.MAPPER.readTree(json);
      mask(tree);
      String text = tree.toString();
      return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "...";
    } catch (IOException notJson) {
      return "<" + json.length + " bytes that are not JSON>";
    }
  }

  private static void mask(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        if (PROPERTIES.contains(property.getKey().toLowerCase(Locale.ROOT))) {
          property.setValue(MASK);
        }
      }
    }
    node.forEach(Secrets::mask);
  }
}
