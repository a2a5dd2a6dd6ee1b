package io.github.hmpsdk.emulator.internal.journal;

import java.util.List;
import java.util.Map;

/**
 * What the journal held at one moment. Immutable.
 *
 * @param counts the logins that were counted
 * @param liveLogins how many logins are still good
 * @param requests the latest requests in the order they came
 * @param byOperation the number of requests by operationId
 */
public record JournalReport(
    LoginCounts counts,
    int liveLogins,
    List<JournaledRequest> requests,
    Map<String, Integer> byOperation) {

  public JournalReport {
    requests = List.copyOf(requests);
    byOperation = Map.copyOf(byOperation);
  }
}
