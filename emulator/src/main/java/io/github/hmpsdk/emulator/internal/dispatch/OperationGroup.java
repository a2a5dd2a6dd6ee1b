package io.github.hmpsdk.emulator.internal.dispatch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Operations that belong together. */
public interface OperationGroup {

  /** The handlers by operationId. */
  Map<String, OperationHandler> operations();

  /** The handlers of all groups; throws if two have the same operation. */
  static Map<String, OperationHandler> merged(List<OperationGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.operations().entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
