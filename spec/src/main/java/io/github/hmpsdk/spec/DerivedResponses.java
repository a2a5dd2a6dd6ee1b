package io.github.hmpsdk.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the responses that follow from an operation's extensions, so that nobody has to. */
final class DerivedResponses {

  private static final Map<String, Object> NO_LOGIN =
      Nodes.ordered(
          "status", 401,
          "code", "020001",
          "name", "UserNotAuthorized",
          "when", "not logged in",
          "message", "User is not authorized");
  private static final Map<String, String> PHRASES =
      Map.of(
          "400", "The request is wrong.",
          "401", "Not logged in, or the login is over.",
          "403", "Not allowed.",
          "404", "Not there.",
          "409", "Something is in the way.",
          "415", "The media type is not supported.",
          "500", "The appliance failed.",
          "503", "The appliance cannot do this now.");

  private final String errorSchema;

  DerivedResponses(String errorSchema) {
    this.errorSchema = errorSchema;
  }

  void addTo(Map<String, Object> definition) {
    boolean securedByDefault = definition.containsKey("security");
    for (OperationNode operation : OperationNode.all(definition)) {
      complete(operation.method(), operation.node(), securedByDefault);
    }
  }

  private void complete(String method, Map<String, Object> operation, boolean securedByDefault) {
    Map<String, Object> responses = new TreeMap<>(Nodes.map(operation, "responses"));
    if (method.equals("post") && responses.containsKey("201")) {
      responses.put("200", Nodes.get(responses, "201"));
    }
    Nodes.maps(operation, "x-errors").forEach(row -> addRow(responses, row));
    boolean secured =
        operation.get("security") instanceof List<?> own ? !own.isEmpty() : securedByDefault;
    if (secured) {
      addRow(responses, NO_LOGIN);
    }
    String permission = (String) Nodes.get(operation, "x-permission");
    if (!permission.equals("All")) {
      errorExamples(responses, "403");
      Nodes.map(responses, "403").put("description", "Needs the permission " + permission + ".");
    }
    operation.put("responses", responses);
  }

  private void addRow(Map<String, Object> responses, Map<String, Object> row) {
    String name = (String) Nodes.get(row, "name");
    Map<String, Object> examples =
        errorExamples(responses, String.valueOf(Nodes.get(row, "status")));
    String key = name;
    for (int i = 1; examples.containsKey(key); i++) {
      key = name + Nodes.get(row, "code") + (i == 1 ? "" : "-" + i);
    }
    examples.put(key, Nodes.ordered("summary", Nodes.get(row, "when"), "value", body(row)));
  }

  /** With the message that the page prints; where it prints none, with our own words. */
  private static Map<String, Object> body(Map<String, Object> row) {
    return Nodes.ordered(
        "code", Nodes.get(row, "code"),
        "name", Nodes.get(row, "name"),
        "message", row.getOrDefault("message", Nodes.get(row, "when")),
        "httpStatusCode", Nodes.get(row, "status"));
  }

  /** The examples of an error response, which is made if it is not there. */
  private Map<String, Object> errorExamples(Map<String, Object> responses, String status) {
    Object response = responses.computeIfAbsent(status, this::errorResponse);
    Map<String, Object> content = Nodes.map(Nodes.cast(response), "content");
    Map<String, Object> json = Nodes.map(content, "application/json");
    return Nodes.cast(json.computeIfAbsent("examples", key -> new LinkedHashMap<>()));
  }

  private Map<String, Object> errorResponse(String status) {
    Object json = Nodes.ordered("schema", Nodes.ordered("$ref", errorSchema));
    return Nodes.ordered(
        "description", PHRASES.getOrDefault(status, "The call failed."),
        "content", Nodes.ordered("application/json", json));
  }
}
