package io.github.hmpsdk.emulator;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The faults that wait for their request. Thread-safe; each is handed out once. */
final class Faults {

  private static final String ANY = "*";

  private final Set<String> operationIds;
  private final Map<String, Queue<CannedAnswer>> waiting = new ConcurrentHashMap<>();

  Faults(Set<String> operationIds) {
    this.operationIds = operationIds;
  }

  void add(String operationId, CannedAnswer answer) {
    if (!operationId.equals(ANY) && !operationIds.contains(operationId)) {
      throw new IllegalArgumentException("operationId is not in the definition: " + operationId);
    }
    queue(operationId).add(Objects.requireNonNull(answer, "answer"));
  }

  Optional<CannedAnswer> take(String operationId) {
    return Optional.ofNullable(queue(operationId).poll())
        .or(() -> Optional.ofNullable(queue(ANY).poll()));
  }

  private Queue<CannedAnswer> queue(String operationId) {
    return waiting.computeIfAbsent(operationId, id -> new ConcurrentLinkedQueue<>());
  }
}
