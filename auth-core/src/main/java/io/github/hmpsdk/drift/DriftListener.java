package io.github.hmpsdk.drift;

/**
 * Told of each difference between answers and the definition, once for each client, up to {@value
 * DriftLog#MOST} of them. Called on the thread that makes the call. Must be thread-safe and return
 * soon. What it throws is logged and ignored.
 */
@FunctionalInterface
public interface DriftListener {

  /** Listens to nothing. */
  DriftListener NONE = drift -> {};

  /**
   * Something differs that did not before.
   *
   * @param drift what
   */
  void onDrift(Drift drift);

  /**
   * Two listeners in one. The second is told even if the first fails.
   *
   * @param next told after this one
   * @return tells both
   */
  default DriftListener andThen(DriftListener next) {
    if (this == NONE) {
      return next;
    }
    return drift -> {
      try {
        onDrift(drift);
      } finally {
        next.onDrift(drift);
      }
    };
  }
}
