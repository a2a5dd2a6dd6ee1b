package io.github.hmpsdk.auth;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The ways in which a session ends, and the order of what ends then. Thread-safe. */
final class SessionEnd {

  private final LoginContext context;
  private final LoginMachine machine;
  private final LoginChecks checks;
  private final Logouts logouts;
  private final AtomicBoolean closing = new AtomicBoolean();
  private volatile Runnable forgetAtShutdown = () -> {};

  SessionEnd(LoginContext context, LoginMachine machine, LoginChecks checks, Logouts logouts) {
    this.context = context;
    this.machine = machine;
    this.checks = checks;
    this.logouts = logouts;
  }

  /** What the session does when it ends before the JVM does. */
  void forgetAtShutdownBy(Runnable value) {
    forgetAtShutdown = value;
  }

  /** Ends everything once, and waits for it no longer than the settings say. */
  void close() {
    if (!closing.getAndSet(true)) {
      AuthEvents events = context.events();
      CompletableFuture<Void> end = now();
      CompletableFuture<Void> told =
          events.isTelling() ? end : end.thenCompose(gone -> events.told());
      LoginWait.quietly(told, context.settings().closeTimeout());
    }
  }

  /** Begins the end of everything, and tells when it is over: till then the JVM waits for it. */
  CompletableFuture<Void> now() {
    CompletableFuture<Void> noMore = machine.close();
    CompletableFuture<Void> unused = logouts.endAll(); // at once; a late login is ended below
    return noMore
        .thenCompose(done -> checks.allDone())
        .thenCompose(done -> logouts.endAll())
        .whenComplete((done, failure) -> forgetAtShutdown.run());
  }

  /** Ends everything when the calls that have a login are done, or the time is over. */
  CompletableFuture<Void> afterCalls(Duration atMost) {
    CompletableFuture<Void> idle = machine.close().thenCompose(done -> logouts.allUnused());
    Runnable cancelTimeout =
        context.environment().scheduler().after(atMost, () -> idle.complete(null));
    return idle.thenCompose(
        done -> {
          cancelTimeout.run();
          return now();
        });
  }
}
