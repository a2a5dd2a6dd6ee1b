package io.github.hmpsdk.spec;

import java.util.Map;
import java.util.Objects;

/**
 * Where a fact comes from: a page of one version of the reference, or a mark ({@code inferred},
 * {@code client}) for what no page says. What is not known is an empty text.
 */
record SourceMark(String version, String page, String mark) {

  /** Reads {@code x-source}; a row of {@code x-errors} calls it {@code source}. */
  static SourceMark of(Map<String, Object> node, String key) {
    String source = Objects.toString(node.get(key), "");
    int space = source.indexOf(' ');
    return space < 0
        ? new SourceMark("", "", source)
        : new SourceMark(source.substring(0, space), source.substring(space + 1), "");
  }

  /** Splits {@code x-source} on operations: templates cannot. */
  static void addTo(Map<String, Object> definition) {
    for (OperationNode operation : OperationNode.all(definition)) {
      SourceMark source = of(operation.node(), "x-source");
      if (!source.page().isEmpty()) {
        operation.node().put("x-source-version", source.version());
        operation.node().put("x-source-page", source.page());
      }
    }
  }
}
