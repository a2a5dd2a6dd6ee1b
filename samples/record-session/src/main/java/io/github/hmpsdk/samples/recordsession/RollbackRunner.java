package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.HmpClient;
import java.util.List;
import java.util.function.Consumer;

/** Runs the workflow, and takes back what was begun when it does not come to its end. */
final class RollbackRunner {

  private final HmpClient hmp;
  private final Sleeper sleeper;
  private final Consumer<String> say;
  private final Stop stop;

  RollbackRunner(HmpClient hmp, Sleeper sleeper, Consumer<String> say, Stop stop) {
    this.hmp = hmp;
    this.sleeper = sleeper;
    this.say = say;
    this.stop = stop;
  }

  /** Whether it came to its end. */
  boolean run(RecordingRequest request) {
    Rollback rollback = new Rollback();
    try {
      new RecordingWorkflow(hmp, sleeper, say, rollback, stop).run(request);
      stop.end();
      return true;
    } catch (InterruptedException stopped) {
      stop.end();
      report(rollback.all());
    } catch (RuntimeException failure) {
      boolean stopped = stop.end();
      report(rollback.all());
      if (!stopped) {
        throw failure;
      }
    }
    say.accept("Stopped by Ctrl-C");
    return false;
  }

  private void report(List<String> left) {
    left.forEach(what -> say.accept("Left on the appliance: " + what));
    if (left.isEmpty()) {
      say.accept("Nothing is left on the appliance but what was finished");
    }
  }
}
