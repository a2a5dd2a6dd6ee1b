package io.github.hmpsdk.emulator.internal.journal;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Counts what happens. Thread-safe; a request is counted before it is handled, its status before
 * its answer leaves.
 */
public final class RequestJournal {

  private static final int KEPT = 10_000;

  private final Deque<JournalEntry> latest = new ConcurrentLinkedDeque<>();
  private final AtomicInteger kept = new AtomicInteger();
  private final Map<String, AtomicInteger> byOperation = new ConcurrentHashMap<>();
  private final AtomicInteger logins = new AtomicInteger();
  private final AtomicInteger failedLogins = new AtomicInteger();
  private final AtomicInteger logouts = new AtomicInteger();

  public void add(JournalEntry entry) {
    latest.addLast(entry);
    if (kept.incrementAndGet() > KEPT) {
      latest.pollFirst();
      kept.decrementAndGet();
    }
    String operationId = entry.request().operationId();
    if (operationId != null) {
      byOperation.computeIfAbsent(operationId, id -> new AtomicInteger()).incrementAndGet();
    }
  }

  public void login() {
    logins.incrementAndGet();
  }

  public void failedLogin() {
    failedLogins.incrementAndGet();
  }

  public void logout() {
    logouts.incrementAndGet();
  }

  public JournalReport report(int liveLogins) {
    List<JournaledRequest> requests = latest.stream().map(JournalEntry::request).toList();
    Map<String, Integer> counts =
        byOperation.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get()));
    return new JournalReport(
        new LoginCounts(logins.get(), failedLogins.get(), logouts.get()),
        liveLogins,
        requests,
        counts);
  }
}
