package io.github.hmpsdk.cli;

import io.github.hmpsdk.cli.OperationInfo.ParameterInfo;
import java.util.ArrayList;
import java.util.List;

/** Operations in words. Stateless. */
final class OperationText {

  private OperationText() {}

  /** A row for each. */
  static List<String> rows(List<OperationInfo> operations) {
    int ids = longest(operations.stream().map(OperationInfo::id).toList());
    int lines = longest(operations.stream().map(OperationText::requestLine).toList());
    int does = longest(operations.stream().map(OperationInfo::summary).toList());
    String row = "%-" + ids + "s  %-" + lines + "s  %-" + does + "s  %s";
    return operations.stream()
        .map(it -> row.formatted(it.id(), requestLine(it), it.summary(), it.permission()))
        .map(String::stripTrailing)
        .toList();
  }

  /** One, with an example. */
  static List<String> page(OperationInfo operation) {
    List<String> lines = new ArrayList<>();
    lines.add(operation.id() + ": " + operation.summary());
    lines.add("");
    lines.add("  " + operation.description());
    lines.add("");
    lines.add("  Request     " + requestLine(operation));
    lines.add("  Permission  " + operation.permission());
    lines.add("  Repeated    " + repeated(operation.retry()));
    lines.add("  Answer      " + (operation.answer().isEmpty() ? "none" : operation.answer()));
    if (!operation.parameters().isEmpty()) {
      lines.add("");
      lines.add("Parameters:");
      operation.parameters().forEach(parameter -> lines.add("  " + row(parameter)));
    }
    String body = operation.body();
    if (body != null) {
      lines.add("");
      lines.add("Body, for example:");
      lines.add("  " + body);
    }
    lines.add("");
    lines.add("Example:");
    lines.add("  " + example(operation));
    return lines;
  }

  /** A line for a POSIX shell. */
  static String example(OperationInfo operation) {
    StringBuilder line = new StringBuilder("hmp call ").append(operation.id());
    for (ParameterInfo parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        line.append(" -p ").append(quoted(parameter.name() + "=" + parameter.example()));
      }
    }
    if (operation.body() != null) {
      line.append(" --body ").append(quoted(operation.body()));
    }
    return line.append(operation.isBinary() ? " -o FILE" : "").toString();
  }

  private static String row(ParameterInfo parameter) {
    String values =
        parameter.values().isEmpty() ? parameter.type() : String.join(" or ", parameter.values());
    return parameter.name()
        + " ("
        + (parameter.in().equals("path") ? "required, " : "")
        + values
        + "): "
        + parameter.description();
  }

  private static String repeated(String retry) {
    return switch (retry) {
      case "never" -> "never";
      case "safe" -> "if it fails for a while; it changes nothing";
      default -> "if it fails for a while; twice is as good as once";
    };
  }

  private static String requestLine(OperationInfo operation) {
    return operation.method() + " " + operation.path();
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9._=/:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static int longest(List<String> texts) {
    return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
  }
}
