package io.github.hmpsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers that were seen, so that what needs an id can be tried: that of the first item of the list
 * above it. Not thread-safe.
 */
final class SeenItems {

  private static final Pattern PLACE = Pattern.compile("/\\{(\\w+)}");

  private final Map<String, JsonNode> answers = new HashMap<>();

  /** Keeps an answer. */
  void add(ApiOperation operation, JsonNode answer) {
    answers.put(path(operation), answer.path("data"));
  }

  /** What an operation answered, without its envelope; missing if it did not. */
  JsonNode data(ApiOperation operation) {
    return answer(path(operation));
  }

  /**
   * What the path of an operation needs.
   *
   * @return such as {@code sourceId=...}; nothing if one of them was not seen
   */
  Optional<List<String>> parameters(ApiOperation operation) {
    List<String> parameters = new ArrayList<>();
    Matcher place = PLACE.matcher(path(operation));
    while (place.find()) {
      String id = firstId(path(operation).substring(0, place.start()));
      if (id.isEmpty()) {
        return Optional.empty();
      }
      parameters.add(place.group(1) + "=" + id);
    }
    return Optional.of(parameters);
  }

  private String firstId(String list) {
    JsonNode items = answers.get(list);
    if (items == null) { // it has no operation of its own: a property of what is above it
      int last = list.lastIndexOf('/');
      items = answer(list.substring(0, last)).path(list.substring(last + 1));
    }
    JsonNode first = items.path(0);
    return first.path("id").asText(first.path("_id").asText());
  }

  private JsonNode answer(String path) {
    return answers.getOrDefault(path, MissingNode.getInstance());
  }

  private static String path(ApiOperation operation) {
    String[] words = operation.requestLine().split(" ", 2);
    return words[1];
  }
}
