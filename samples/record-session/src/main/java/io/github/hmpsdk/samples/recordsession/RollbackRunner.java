package io.github.hmpsdk.samples.recordsession;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.samples.support.Poller;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Takes back what was begun, when the story does not come to its end. */
final class RollbackRunner {

  private static final long LAST_SECONDS = 20;

  private final HmpClient hmp;
  private final Poller patience;
  private final Consumer<String> say;

  RollbackRunner(HmpClient hmp, Poller patience, Consumer<String> say) {
    this.hmp = hmp;
    this.patience = patience;
    this.say = say;
  }

  /** Whether it came to its end. */
  boolean run(RecordingRequest wishes) throws InterruptedException {
    Thread teller = Thread.currentThread();
    CountDownLatch over = new CountDownLatch(1);
    Thread onCtrlC = new Thread(() -> stop(teller, over));
    Runtime.getRuntime().addShutdownHook(onCtrlC);
    try {
      tell(wishes);
      return true;
    } catch (InterruptedException stopped) {
      say.accept("Stopped by Ctrl-C");
      return false;
    } finally {
      over.countDown();
      forget(onCtrlC);
    }
  }

  void tell(RecordingRequest wishes) throws InterruptedException {
    Rollback undo = new Rollback();
    try {
      new RecordingWorkflow(hmp, patience, say, undo).tell(wishes);
    } catch (HmpException | InterruptedException | IllegalArgumentException failure) {
      // an interrupted thread makes no calls
      boolean interrupted = Thread.interrupted() || failure instanceof InterruptedException;
      report(undo.all());
      if (interrupted) {
        throw new InterruptedException();
      }
      throw failure;
    }
  }

  private void report(List<String> left) {
    left.forEach(what -> say.accept("Left on the appliance: " + what));
    if (left.isEmpty()) {
      say.accept("Nothing is left on the appliance but what was finished");
    }
  }

  /** The program ends when this does. */
  private static void stop(Thread teller, CountDownLatch over) {
    teller.interrupt();
    try {
      if (!over.await(LAST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("Ended before everything was taken back");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // it is running just now
    }
  }
}
