package io.github.hmpsdk.emulator;

import java.util.List;
import java.util.Map;

/** What an emulator had seen at one moment. Immutable and thread-safe. */
public final class JournalSnapshot {

  private final LoginCounts counts;
  private final int liveLogins;
  private final List<RecordedRequest> requests;
  private final Map<String, Integer> byOperation;

  JournalSnapshot(
      LoginCounts counts,
      int liveLogins,
      List<RecordedRequest> requests,
      Map<String, Integer> byOperation) {
    this.counts = counts;
    this.liveLogins = liveLogins;
    this.requests = List.copyOf(requests);
    this.byOperation = Map.copyOf(byOperation);
  }

  /**
   * Logins that succeeded, both kinds.
   *
   * @return their number
   */
  public int logins() {
    return counts.logins();
  }

  /**
   * Logins that were refused because of their credentials or for want of a role. Faults on command
   * are not among them.
   *
   * @return their number
   */
  public int failedLogins() {
    return counts.failed();
  }

  /**
   * Logouts that ended a login.
   *
   * @return their number
   */
  public int logouts() {
    return counts.logouts();
  }

  /**
   * Logins that are still good.
   *
   * @return their number
   */
  public int liveLogins() {
    return liveLogins;
  }

  /**
   * The requests in the order they came; only the latest 10,000 are kept.
   *
   * @return the requests
   */
  public List<RecordedRequest> requests() {
    return requests;
  }

  /**
   * How often an operation was called, whatever the answer was.
   *
   * @param operationId the operation, such as {@code listSources}
   * @return the number of all its requests since the start
   */
  public int count(String operationId) {
    return byOperation.getOrDefault(operationId, 0);
  }

  Map<String, Integer> byOperation() {
    return byOperation;
  }

  @Override
  public String toString() {
    return "JournalSnapshot["
        + counts
        + ", live="
        + liveLogins
        + ", operations="
        + byOperation
        + "]";
  }
}
