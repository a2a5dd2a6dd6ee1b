package io.github.hmpsdk.emulator.internal.fault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The faults that wait for their request. Thread-safe. Those that come once go before those that
 * come by chance, and those for one operation before those for any.
 */
public final class FaultQueue {

  private static final String ANY = "*";

  private final Set<String> operationIds;
  private final Map<String, Queue<InjectedFault>> waiting = new ConcurrentHashMap<>();
  private final Map<String, List<RandomFault>> rules = new ConcurrentHashMap<>();

  public FaultQueue(Set<String> operationIds) {
    this.operationIds = operationIds;
  }

  public void add(String operationId, int count, InjectedFault fault) {
    check(operationId);
    Objects.requireNonNull(fault, "fault");
    if (count < 1) {
      throw new IllegalArgumentException("count must be positive but is " + count);
    }
    Queue<InjectedFault> queue =
        waiting.computeIfAbsent(operationId, id -> new ConcurrentLinkedQueue<>());
    for (int i = 0; i < count; i++) {
      queue.add(fault);
    }
  }

  public void add(String operationId, double probability, long seed, InjectedFault fault) {
    check(operationId);
    Objects.requireNonNull(fault, "fault");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be from 0 to 1 but is " + probability);
    }
    rules
        .computeIfAbsent(operationId, id -> new CopyOnWriteArrayList<>())
        .add(new RandomFault(probability, seed, fault));
  }

  public void clear() {
    waiting.clear();
    rules.clear();
  }

  public Optional<InjectedFault> take(String operationId) {
    return waiting(operationId)
        .or(() -> waiting(ANY))
        .or(() -> struck(operationId))
        .or(() -> struck(ANY));
  }

  private Optional<InjectedFault> waiting(String operationId) {
    return Optional.ofNullable(waiting.get(operationId)).map(Queue::poll);
  }

  private Optional<InjectedFault> struck(String operationId) {
    return rules.getOrDefault(operationId, List.of()).stream()
        .filter(RandomFault::strikes)
        .map(RandomFault::fault)
        .findFirst();
  }

  private void check(String operationId) {
    if (!operationId.equals(ANY) && !operationIds.contains(operationId)) {
      throw new IllegalArgumentException("operationId is not in the definition: " + operationId);
    }
  }
}
