package io.github.hmpsdk.auth;

import java.lang.ref.WeakReference;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Wakes a login machine when its login is due for renewal, also when nobody calls. Holds it weakly,
 * and nothing else of a client, so that one that was dropped without being closed is not kept
 * alive. Thread-safe.
 */
final class RenewalTimer {

  private static final Duration SOONEST = Duration.ofMillis(100);

  private final Scheduler scheduler;
  private @Nullable Runnable cancel; // guarded by the machine's lock

  RenewalTimer(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Sets the timer, in place of an earlier one; none for a time that is not known. */
  void wake(LoginMachine machine, long nanos) {
    stop();
    if (nanos < Login.UNKNOWN / 2) {
      WeakReference<LoginMachine> sleeper = new WeakReference<>(machine);
      Duration time = Duration.ofNanos(Math.max(nanos, SOONEST.toNanos()));
      cancel = scheduler.after(time, () -> ring(sleeper.get()));
    }
  }

  void stop() {
    if (cancel != null) {
      cancel.run();
      cancel = null;
    }
  }

  private static void ring(@Nullable LoginMachine machine) {
    Login login = machine == null ? null : machine.current();
    if (machine != null && login != null) {
      machine.renewIfDue(login);
    }
  }
}
