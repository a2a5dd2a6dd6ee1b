package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Keeps what the definition calls a secret off screens and out of logs of scripts. Stateless. */
final class SecretMask {

  static final String MASK = "***";

  /** In lower case; a test compares them with the definition. */
  private static final Set<String> NAMES =
      Set.of("adminpin", "apikey", "apisecret", "authtoken", "passphrase", "password", "sessionid");

  private SecretMask() {}

  static boolean isSecret(String property) {
    return NAMES.contains(property.toLowerCase(Locale.ROOT));
  }

  /** Changes the tree it is given. */
  static JsonNode mask(JsonNode tree) {
    if (tree instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> property : new ArrayList<>(object.properties())) {
        JsonNode value = property.getValue();
        if (isSecret(property.getKey()) && value.isValueNode() && !value.asText().isEmpty()) {
          object.set(property.getKey(), TextNode.valueOf(MASK));
        }
      }
    }
    for (JsonNode child : tree) {
      JsonNode unused = mask(child);
    }
    return tree;
  }

  /** Whether a masked text is on its way back. */
  static boolean isIn(JsonNode tree) {
    if (tree.isTextual() && tree.asText().equals(MASK)) {
      return true;
    }
    for (JsonNode child : tree) {
      if (isIn(child)) {
        return true;
      }
    }
    return false;
  }
}
