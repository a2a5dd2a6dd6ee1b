package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.error.HmpException;
import java.util.List;
import java.util.function.Consumer;

/** Runs the workflow, and takes back what was begun when it does not come to its end. */
final class RollbackRunner {

  private final HmpClient hmp;
  private final Sleeper sleeper;
  private final Consumer<String> say;

  RollbackRunner(HmpClient hmp, Sleeper sleeper, Consumer<String> say) {
    this.hmp = hmp;
    this.sleeper = sleeper;
    this.say = say;
  }

  /** Whether it came to its end. */
  boolean run(RecordingRequest request) {
    Rollback rollback = new Rollback();
    try {
      new RecordingWorkflow(hmp, sleeper, say, rollback).run(request);
      return true;
    } catch (InterruptedException stopped) {
      report(rollback.all());
    } catch (HmpException | IllegalArgumentException failure) {
      boolean interrupted = Thread.interrupted(); // an interrupted thread makes no calls
      report(rollback.all());
      if (!interrupted) {
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
