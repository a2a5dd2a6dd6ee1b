package io.github.hmpsdk.call;

import io.github.hmpsdk.error.ClientClosedException;
import io.github.hmpsdk.http.CallDeadline;

/** The calls of one client and of all its views: whether new ones may begin. Thread-safe. */
final class CallsInProgress {

  private volatile boolean closed;

  void check() {
    if (closed) {
      throw new ClientClosedException("This client is closed; make a new one");
    }
  }

  boolean areUnderWay() {
    return CallDeadline.isBusy(this);
  }

  /** A wait that makes a call of these ends when there are no more. */
  void join() {
    CallDeadline.waitsFor(this); // before the check: who closes meanwhile sees it, or it is seen
    check();
  }

  /** No new ones. */
  void close() {
    closed = true;
    CallDeadline.endWaits(this);
  }

  /** Cuts those that are under way. */
  void cut() {
    CallDeadline.closeAll(this);
  }
}
