package io.github.hmpsdk.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The deadlines of the table once more, while eight threads burn the processor. Measured is the
 * time from the call to its return, on the caller's thread. A cell that was late while {@link
 * Canary} was late too is run once more, and the report says so.
 */
final class HostileServersAtLoadTest {

  private static final int LOAD = 8;
  private static final int AT_ONCE = 6;

  /**
   * Each row with each third kind, the next row with the next ones: every kind meets every rule.
   */
  private static final int EACH = 3;

  @Test
  @Timeout(value = 180, unit = TimeUnit.SECONDS)
  void d14_deadlines_atLoadEight_endTheCallInTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (Canary canary = new Canary();
        Load load = new Load(LOAD)) {
      Map<String, List<String>> faults = new LinkedHashMap<>();
      for (Map.Entry<String, Future<List<String>>> cell :
          start(threads, new Patient(canary, Duration.ZERO)).entrySet()) {
        faults.put(cell.getKey(), cell.getValue().get());
      }
      faults.values().removeIf(List::isEmpty);

      assertThat(faults).isEmpty();
      assertThat(load.result()).as("the load was there").isNotZero();
    } finally {
      threads.shutdownNow();
    }
  }

  private static Map<String, Future<List<String>>> start(ExecutorService threads, Patient patient) {
    Map<String, Future<List<String>>> cells = new LinkedHashMap<>();
    List<Misbehaviour> rows = new ArrayList<>(Table.rows());
    rows.removeIf(row -> !row.trouble().isHeldByTheDeadline());
    int turn = 0;
    for (Misbehaviour row : rows) {
      for (Kind kind : row.kinds()) {
        if (turn++ % EACH == 0) {
          cells.put(row + " x " + kind, threads.submit(() -> patient.run(kind, row)));
        }
      }
    }
    return cells;
  }
}
