package io.github.hmpsdk.auth;

import io.github.hmpsdk.http.CallDeadline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One login on its way, shared by all who wait for it (single flight). Ends exactly once: with a
 * login, with a failure, or given up when its time is over. Thread-safe.
 */
final class LoginFlight {

  private final CompletableFuture<Login> result = new CompletableFuture<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final CallDeadline deadline;
  private final boolean renewal;
  private volatile @Nullable Runnable cancelTimeout;

  LoginFlight(CallDeadline deadline, boolean renewal) {
    this.deadline = deadline;
    this.renewal = renewal;
  }

  CallDeadline deadline() {
    return deadline;
  }

  /** Whether it is made while calls go on with the login before. */
  boolean isRenewal() {
    return renewal;
  }

  /** What the waiters get. */
  CompletableFuture<Login> result() {
    return result;
  }

  /** Completes when nothing more comes of it, also when the waiters were told before. */
  CompletableFuture<Void> done() {
    return done;
  }

  void giveUpBy(Runnable cancel) {
    cancelTimeout = cancel;
  }

  boolean isOver() {
    return over.get();
  }

  /** True once: whoever gets true decides how it ends. */
  boolean markEnded() {
    return over.compareAndSet(false, true);
  }

  void succeed(Login login) {
    result.complete(login);
    finish();
  }

  void fail(Throwable failure) {
    result.completeExceptionally(failure);
    finish();
  }

  private void finish() {
    Runnable cancel = cancelTimeout;
    if (cancel != null) {
      cancel.run();
    }
    done.complete(null);
  }
}
