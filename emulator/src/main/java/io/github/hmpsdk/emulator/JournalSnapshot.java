package io.github.hmpsdk.emulator;

import io.github.hmpsdk.emulator.internal.journal.JournalReport;
import io.github.hmpsdk.emulator.internal.journal.JournaledRequest;
import java.util.List;

/** What an emulator had seen at one moment. Immutable and thread-safe. */
public final class JournalSnapshot {

  private final JournalReport report;
  private final List<RecordedRequest> requests;

  JournalSnapshot(JournalReport report) {
    this.report = report;
    this.requests = report.requests().stream().map(JournalSnapshot::recorded).toList();
  }

  /**
   * Logins that succeeded, both kinds.
   *
   * @return their number
   */
  public int logins() {
    return report.counts().logins();
  }

  /**
   * Logins that were refused because of their credentials or for want of a role. Faults on command
   * are not among them.
   *
   * @return their number
   */
  public int failedLogins() {
    return report.counts().failed();
  }

  /**
   * Logouts that ended a login.
   *
   * @return their number
   */
  public int logouts() {
    return report.counts().logouts();
  }

  /**
   * Logins that are still good.
   *
   * @return their number
   */
  public int liveLogins() {
    return report.liveLogins();
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
    return report.byOperation().getOrDefault(operationId, 0);
  }

  private static RecordedRequest recorded(JournaledRequest request) {
    return new RecordedRequest(
        request.method(), request.path(), request.query(), request.operationId(), request.status());
  }

  @Override
  public String toString() {
    return "JournalSnapshot["
        + report.counts()
        + ", live="
        + report.liveLogins()
        + ", operations="
        + report.byOperation()
        + "]";
  }
}
