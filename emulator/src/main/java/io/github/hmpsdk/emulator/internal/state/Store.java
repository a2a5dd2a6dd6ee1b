package io.github.hmpsdk.emulator.internal.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Things by id, in the order they came. Thread-safe; the lock is held for a moment in memory only.
 */
public final class Store<T> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, T> byId = new LinkedHashMap<>();

  public void put(String id, T thing) {
    locked(() -> byId.put(id, thing));
  }

  public Optional<T> find(String id) {
    return locked(() -> Optional.ofNullable(byId.get(id)));
  }

  /** Replaces what is there and never adds: false if nothing has the id. */
  public boolean replace(String id, T thing) {
    return locked(() -> byId.computeIfPresent(id, (key, old) -> thing) != null);
  }

  public boolean remove(String id) {
    return locked(() -> byId.remove(id) != null);
  }

  public List<T> all() {
    return locked(() -> List.copyOf(byId.values()));
  }

  /** Does several things as one: nobody else gets at the store in between. */
  public <R> R locked(Supplier<R> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
