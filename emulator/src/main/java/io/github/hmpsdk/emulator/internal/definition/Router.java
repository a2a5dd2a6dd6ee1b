package io.github.hmpsdk.emulator.internal.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation that a request means. Immutable. */
public final class Router {

  private final List<Operation> operations;

  public Router(List<Operation> operations) {
    Comparator<Operation> mostFixedFirst =
        Comparator.comparing(operation -> -operation.path().fixedSegments());
    this.operations = operations.stream().sorted(mostFixedFirst).toList();
  }

  public Optional<Route> find(String method, String rawPath) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .flatMap(
            operation ->
                operation
                    .path()
                    .match(rawPath)
                    .map(values -> new Route(operation, values))
                    .stream())
        .findFirst();
  }

  public boolean hasPath(String rawPath) {
    return operations.stream().anyMatch(operation -> operation.path().match(rawPath).isPresent());
  }

  /** An operation, and the unescaped values in the path. */
  public record Route(Operation operation, Map<String, String> pathParameters) {}
}
