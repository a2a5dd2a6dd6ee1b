package io.github.hmpsdk.emulator.internal.definition;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the definition with its placeholders. Compares escaped segments, so that no value can
 * leave its own. Immutable.
 */
public final class PathTemplate {

  private final List<String> segments;

  public PathTemplate(String path) {
    this.segments = segments(path);
  }

  /** The unescaped values of the placeholders, or nothing if the path does not fit. */
  Optional<Map<String, String>> match(String rawPath) {
    List<String> given = segments(rawPath);
    if (given.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String value = given.get(i);
      if (isPlaceholder(segments.get(i)) && !value.isEmpty()) {
        values.put(
            name(segments.get(i)),
            URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
      } else if (!segments.get(i).equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /** The path with the placeholders filled, each value escaped. */
  String fill(Map<String, String> values) {
    StringBuilder path = new StringBuilder();
    for (String segment : segments) {
      String text =
          isPlaceholder(segment) ? escape(values.getOrDefault(name(segment), "")) : segment;
      path.append('/').append(text);
    }
    return path.toString();
  }

  /** How many segments are fixed: where two templates fit, the one with more of them is meant. */
  long fixedSegments() {
    return segments.stream().filter(segment -> !isPlaceholder(segment)).count();
  }

  private static List<String> segments(String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    return List.of(relative.split("/", -1));
  }

  private static boolean isPlaceholder(String segment) {
    return segment.startsWith("{");
  }

  private static String name(String placeholder) {
    return placeholder.substring(1, placeholder.length() - 1);
  }

  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
