package io.github.hmpsdk.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token bucket that retries draw on and successes fill, so that a dead appliance is not asked
 * twice more by every single call. Thread-safe.
 */
final class RetryBudget {

  private final int capacity;
  private final AtomicInteger left;

  RetryBudget(int capacity) {
    this.capacity = capacity;
    this.left = new AtomicInteger(capacity);
  }

  /** Takes a cost, or nothing and returns false if there is not enough. */
  boolean take(int cost) {
    return left.getAndUpdate(now -> now >= cost ? now - cost : now) >= cost;
  }

  /** A call succeeded: gives back what it took, or 1 if it took nothing. */
  void giveBack(int taken) {
    if (left.get() < capacity) {
      left.updateAndGet(now -> Math.min(capacity, now + Math.max(1, taken)));
    }
  }

  int left() {
    return left.get();
  }
}
