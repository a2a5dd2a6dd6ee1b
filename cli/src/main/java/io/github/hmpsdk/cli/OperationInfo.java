package io.github.hmpsdk.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the definition says of an operation. Immutable.
 *
 * @param id its operationId
 * @param method the HTTP method
 * @param path the path, with places in braces
 * @param tag its resource
 * @param summary what it does, in a few words
 * @param description what it does
 * @param permission what the caller needs
 * @param retry whether it is repeated: safe, idempotent or never
 * @param parameters those of path and query
 * @param body an example of its body, as JSON; null if it takes none
 * @param answer the media type of its answer; empty if it has no body
 */
record OperationInfo(
    String id,
    String method,
    String path,
    String tag,
    String summary,
    String description,
    String permission,
    String retry,
    List<ParameterInfo> parameters,
    @Nullable String body,
    String answer) {

  /**
   * A parameter.
   *
   * @param name its name
   * @param in path or query
   * @param type such as integer
   * @param values all that are known; empty if any will do
   * @param description what it means
   * @param example a value that fits
   */
  record ParameterInfo(
      String name,
      String in,
      String type,
      List<String> values,
      String description,
      String example) {}

  /** Whether every word is somewhere in it. */
  boolean fits(List<String> words) {
    String text =
        String.join(" ", id, method, path, tag, summary, description, permission)
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
  }

  boolean isBinary() {
    return !answer.isEmpty() && !answer.contains("json");
  }

  @Override
  public String toString() {
    return id;
  }
}
