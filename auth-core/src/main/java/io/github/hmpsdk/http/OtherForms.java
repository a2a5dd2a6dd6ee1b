package io.github.hmpsdk.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hmpsdk.client.HmpEnvelope;
import java.io.IOException;

/**
 * Reads answers in the form that the reference's rules promise, and if that fails in the forms that
 * its examples show: without the {@code data} around it (get-feed-information, HMP 3.8), or with a
 * list where one object was asked for (get-information-on-a-source, HMP 4.1.1).
 */
final class OtherForms {

  private OtherForms() {}

  static Object read(byte[] json, ObjectReader reader, String url) throws IOException {
    try {
      Object answer = reader.readValue(json);
      return answer instanceof HmpEnvelope envelope && !envelope.hasData()
          ? wrapped(json, reader, answer)
          : answer;
    } catch (MismatchedInputException otherForm) {
      return unlisted(json, reader, url, otherForm);
    }
  }

  private static Object wrapped(byte[] json, ObjectReader reader, Object answer)
      throws IOException {
    JsonNode root = Json.MAPPER.readTree(json);
    return root.has("data") || root.isEmpty() ? answer : reader.readValue(enveloped(root));
  }

  /** The one with the id that was asked for, or the only one. */
  private static Object unlisted(
      byte[] json, ObjectReader reader, String url, MismatchedInputException otherForm)
      throws IOException {
    JsonNode root = Json.MAPPER.readTree(json);
    if (root.isArray()) {
      return reader.readValue(enveloped(root));
    }
    JsonNode list = root.path("data");
    for (JsonNode candidate : list.isArray() ? list : Json.MAPPER.createArrayNode()) {
      String id = candidate.path("id").asText();
      if (list.size() == 1 || (!id.isEmpty() && url.contains("/" + id))) {
        return reader.readValue(enveloped(candidate));
      }
    }
    throw otherForm;
  }

  private static ObjectNode enveloped(JsonNode data) {
    ObjectNode envelope = Json.MAPPER.createObjectNode();
    envelope.set("data", data);
    return envelope;
  }
}
