package io.github.hmpsdk.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.hmpsdk.emulator.HmpEmulator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs a test class as JUnit does, and tells what became of it and of its appliances. */
final class Engine {

  /** JUnit makes the test class, so what it saw has to be left somewhere. */
  private static final Map<HmpEmulator, Integer> SEEN = new ConcurrentHashMap<>();

  private Engine() {}

  /**
   * Called by a test class that is being run.
   *
   * @param appliance what it was given
   */
  static void seen(HmpEmulator appliance) {
    SEEN.computeIfAbsent(appliance, given -> given.url().getPort());
  }

  static Run run(Class<?> tests) {
    return run(tests, false);
  }

  static Run runInParallel(Class<?> tests) {
    return run(tests, true);
  }

  private static synchronized Run run(Class<?> tests, boolean parallel) {
    SEEN.clear();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter(
                    "junit.jupiter.execution.parallel.enabled", String.valueOf(parallel))
                .configurationParameter(
                    "junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build(),
            listener);
    return new Run(listener.getSummary(), Map.copyOf(SEEN));
  }

  /**
   * What became of a run.
   *
   * @param summary what JUnit says
   * @param appliances those that the tests were given, closed by now, and where they listened
   */
  record Run(TestExecutionSummary summary, Map<HmpEmulator, Integer> appliances) {

    long succeeded() {
      return summary.getTestsSucceededCount();
    }

    /** Empty if nothing failed, in no test and in no container. */
    String failures() {
      StringWriter text = new StringWriter();
      summary.printFailuresTo(new PrintWriter(text, true));
      return text.toString();
    }

    int logins() {
      return appliances.keySet().stream().mapToInt(appliance -> appliance.seen().logins()).sum();
    }

    int logouts() {
      return appliances.keySet().stream().mapToInt(appliance -> appliance.seen().logouts()).sum();
    }
  }
}
