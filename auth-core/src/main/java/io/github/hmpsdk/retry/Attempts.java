package io.github.hmpsdk.retry;

import io.github.hmpsdk.error.HmpTransportException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What has happened to one call so far. Of one thread. */
final class Attempts {

  private final CallListener.Watch watch;
  private int failures;
  private int taken;
  private boolean mayHaveBeenSent;
  private @Nullable Exception last;

  Attempts(CallListener.Watch watch) {
    this.watch = watch;
  }

  void failed(Exception failure) {
    failures++;
    last = failure;
    if (!(failure instanceof HmpTransportException transport) || transport.mayHaveBeenSent()) {
      mayHaveBeenSent = true;
    }
  }

  /** Another one is made after a wait, and its cost has been taken. */
  void goOn(int cost, Duration wait) {
    taken += cost;
    if (last != null) {
      watch.retrying(last, wait);
    }
  }

  int taken() {
    return taken;
  }

  @Nullable Exception last() {
    return last;
  }

  /** The last failure; one of the transport tells of all attempts. */
  Exception outcome() {
    if (last instanceof HmpTransportException transport) {
      return new HmpTransportException(
          transport.getMessage() + (failures == 1 ? "" : "; tried " + failures + " times"),
          mayHaveBeenSent,
          failures,
          transport.getCause());
    }
    return last == null ? new IllegalStateException("No attempt was made") : last;
  }
}
