package io.github.hmpsdk.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an operation is called with the generated client. */
final class JavaCall {

  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

  private JavaCall() {}

  static String of(OperationNode operation) {
    List<String> arguments = new ArrayList<>();
    Matcher matcher = PATH_PARAMETER.matcher(operation.path());
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    if (operation.node().get("requestBody") instanceof Map<?, ?> body) {
      arguments.add(bodyName(Nodes.cast(body)));
    }
    // Path parameters stand on the path item: what an operation has of its own is in the query.
    if (operation.node().containsKey("parameters")) {
      arguments.add("query");
    }
    return "hmp.%s().%s(%s)"
        .formatted(lowerFirst(operation.tag()), operation.id(), String.join(", ", arguments));
  }

  private static String bodyName(Map<String, Object> body) {
    Map<String, Object> json = Nodes.map(Nodes.map(body, "content"), "application/json");
    return lowerFirst(Html.schemaName(Nodes.map(json, "schema")));
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
