package io.github.hmpsdk.call;

import io.github.hmpsdk.http.CallDeadline;

/** The calls of one client and of all its views: whether new ones may begin. Thread-safe. */
final class CallsInProgress {

  private volatile boolean closed;

  void check() {
    if (closed) {
      throw new IllegalStateException("This client is closed; make a new one");
    }
  }

  boolean areUnderWay() {
    return CallDeadline.isBusy(this);
  }

  /** No new ones. */
  void close() {
    closed = true;
  }

  /** Cuts those that are under way. */
  void cut() {
    CallDeadline.closeAll(this);
  }
}
