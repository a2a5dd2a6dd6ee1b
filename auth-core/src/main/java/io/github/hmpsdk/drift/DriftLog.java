package io.github.hmpsdk.drift;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drift that one client has met: each once, at most {@value #MOST}, one line at DEBUG for each
 * when it is met first. Thread-safe.
 */
public final class DriftLog {

  /** More are not kept and not told: then every answer is another API's. */
  public static final int MOST = 1000;

  private static final Logger LOG = LoggerFactory.getLogger(DriftLog.class);
  private static final Comparator<Drift> ORDER =
      Comparator.comparing(Drift::operation)
          .thenComparing(Drift::path)
          .thenComparing(Drift::kind)
          .thenComparing(Drift::schema)
          .thenComparing(Drift::found);

  private final DriftListener listener;
  private final String appliance;
  private final Set<Drift> met = ConcurrentHashMap.newKeySet();

  /**
   * A log of one client.
   *
   * @param listener told of each once
   * @param appliance what log lines call the appliance
   */
  public DriftLog(DriftListener listener, String appliance) {
    this.listener = listener;
    this.appliance = appliance;
  }

  /**
   * Met. Costs a look-up if it was met before.
   *
   * @param drift what
   */
  public void add(Drift drift) {
    if (met.contains(drift) || met.size() >= MOST || !met.add(drift)) {
      return;
    }
    LOG.debug("{}: the appliance differs from the definition: {}", appliance, drift);
    try {
      listener.onDrift(drift);
    } catch (RuntimeException | Error fault) {
      LOG.warn("A DriftListener failed at {}", drift, fault);
    }
  }

  /**
   * What was met so far.
   *
   * @return unmodifiable, in the order of operation and path
   */
  public List<Drift> met() {
    return met.stream().sorted(ORDER).toList();
  }
}
