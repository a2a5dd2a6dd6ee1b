package io.github.hmpsdk.cli;

import io.github.hmpsdk.cli.CheckedOperation.Allowed;
import io.github.hmpsdk.client.RetryClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All operations of the definition with what became of them, and which of them the user may call:
 * one that was carried out shows that of all with the same permission. Immutable.
 */
final class CheckOperations {

  private static final String ALL = "All";

  private final String stopped;
  private final Map<String, CheckedOperation> tried = new LinkedHashMap<>();
  private final Set<String> granted = new HashSet<>();
  private final Set<String> denied = new HashSet<>();

  /**
   * Of one check.
   *
   * @param tried what was
   * @param stopped why not all was; empty if it was
   */
  CheckOperations(List<CheckedOperation> tried, String stopped) {
    this.stopped = stopped;
    for (CheckedOperation operation : tried) {
      this.tried.put(operation.id(), operation);
      if (operation.outcome().isAllowed()) {
        granted.add(operation.permission());
      } else if (operation.outcome() == CheckOutcome.DENIED) {
        denied.add(operation.permission());
      }
    }
  }

  List<CheckedOperation> all(boolean isAdministrator) {
    List<CheckedOperation> all = new ArrayList<>();
    for (ApiOperation operation : byPath()) {
      CheckedOperation one = tried.get(operation.id());
      if (one == null) {
        boolean isRead = operation.facts().retry() == RetryClass.SAFE;
        one = CheckedOperation.notTried(operation, isRead ? stopped : "it changes something");
      }
      all.add(one.allowed(allowed(one, isAdministrator)));
    }
    return all;
  }

  private static List<ApiOperation> byPath() {
    return ApiOperation.all().values().stream()
        .sorted(
            Comparator.comparing(operation -> operation.requestLine().replaceFirst("\\w+ ", "")))
        .toList();
  }

  private Allowed allowed(CheckedOperation operation, boolean isAdministrator) {
    if (tried.isEmpty()) {
      return Allowed.UNKNOWN; // it did not come to that
    }
    if (operation.outcome() == CheckOutcome.DENIED) {
      return Allowed.NO;
    }
    String permission = operation.permission();
    if (isAdministrator || permission.equals(ALL) || granted.contains(permission)) {
      return Allowed.YES;
    }
    return denied.contains(permission) ? Allowed.NO : Allowed.UNKNOWN;
  }
}
