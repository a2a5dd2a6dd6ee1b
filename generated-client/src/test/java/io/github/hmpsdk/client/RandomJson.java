package io.github.hmpsdk.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Random;

/** JSON of any form, as a newer appliance may send it; the same for the same seed. */
final class RandomJson {

  private final Random random;
  private final RandomTexts texts;

  RandomJson(long seed) {
    random = new Random(seed);
    texts = new RandomTexts(seed);
  }

  /** Adds properties that no definition knows, here and in every object below. */
  void addTo(JsonNode json) {
    json.forEach(this::addTo);
    if (json instanceof ObjectNode object) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        object.set("new " + texts.next(), value(3));
      }
    }
  }

  private JsonNode value(int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> new TextNode(texts.next());
      case 1 -> new LongNode(random.nextLong());
      case 2 -> new DoubleNode(random.nextGaussian() * 1e6);
      case 3 -> BooleanNode.valueOf(random.nextBoolean());
      case 4 -> NullNode.getInstance();
      case 5 -> array(depth - 1);
      default -> object(depth - 1);
    };
  }

  private ArrayNode array(int depth) {
    ArrayNode array = Json.array();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(value(depth));
    }
    return array;
  }

  private ObjectNode object(int depth) {
    ObjectNode object = Json.object();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.set(texts.next(), value(depth));
    }
    return object;
  }
}
