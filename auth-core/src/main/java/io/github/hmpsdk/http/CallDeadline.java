package io.github.hmpsdk.http;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Internal: when a call must be over, with its retries, waits, login and the last byte of its
 * answer. Bound to the calling thread while the call runs, which is the only way past a Feign
 * proxy. A watch closes the connection of a call that is still on the wire when its time is over
 * ({@link HttpTransport} only); waits through {@link #await} end by themselves. Thread-safe.
 */
public final class CallDeadline {

  private static final ThreadLocal<@Nullable CallDeadline> CURRENT = new ThreadLocal<>();

  private static final Object NOBODY = new Object();

  /** Why nothing more may be sent. */
  private enum End {
    OVER,
    CLOSED,
    DONE
  }

  private final LongSupplier nanoClock;
  private final long endNanos;
  private final Object owner;
  private volatile @Nullable Long onTheWireSince;
  private volatile boolean connected;

  /** Of a wait around calls: whose calls it makes, so that it ends with that client. */
  private volatile Object callsOf = NOBODY;

  /** An {@link Exchange} that is on the wire, the {@link End}, or null while nothing is sent. */
  private final AtomicReference<@Nullable Object> state = new AtomicReference<>();

  /** Completed when the client is closed, for those who wait; made when somebody does. */
  private final AtomicReference<@Nullable CompletableFuture<Object>> closing =
      new AtomicReference<>();

  private CallDeadline(LongSupplier nanoClock, long endNanos, Object owner) {
    this.nanoClock = nanoClock;
    this.endNanos = endNanos;
    this.owner = owner;
  }

  /**
   * A deadline from now.
   *
   * @param time how long the call may take; more than 365 days is cut to that
   * @param nanoClock monotonic clock, in nanoseconds
   * @return the deadline
   */
  public static CallDeadline in(Duration time, LongSupplier nanoClock) {
    return in(time, nanoClock, NOBODY);
  }

  /**
   * A deadline from now, of a call that {@link #closeAll} can end.
   *
   * @param time how long the call may take; more than 365 days is cut to that
   * @param nanoClock monotonic clock, in nanoseconds
   * @param owner whose call it is
   * @return the deadline
   */
  public static CallDeadline in(Duration time, LongSupplier nanoClock, Object owner) {
    return new CallDeadline(nanoClock, nanoClock.getAsLong() + Durations.nanos(time), owner);
  }

  /**
   * The deadline of the call that this thread is making.
   *
   * @return null outside a call of an {@code HmpClient}
   */
  public static @Nullable CallDeadline current() {
    return CURRENT.get();
  }

  /**
   * The shorter of a time and what is left of this thread's call.
   *
   * @param time a time
   * @return never negative
   */
  public static Duration cut(Duration time) {
    CallDeadline deadline = current();
    if (deadline == null) {
      return time;
    }
    Duration left = deadline.left();
    return left.compareTo(time) < 0 ? left : time;
  }

  /**
   * Waits on this thread for what another one brings, no longer than a time and than this thread's
   * call may take.
   *
   * @param <T> what is brought
   * @param future brings it
   * @param atMost the longest wait
   * @return what was brought
   * @throws TimeoutException if it did not come in time
   * @throws InterruptedException if this thread was interrupted
   * @throws ExecutionException if it failed; with an {@link InterruptedIOException} if the client
   *     of this thread's call was closed meanwhile
   */
  public static <T extends @Nullable Object> T await(CompletableFuture<T> future, Duration atMost)
      throws TimeoutException, InterruptedException, ExecutionException {
    CallDeadline call = current();
    CompletableFuture<T> either = call == null || future.isDone() ? future : call.orClosed(future);
    return either.get(Durations.nanos(cut(atMost)), TimeUnit.NANOSECONDS);
  }

  /**
   * Waits on this thread for a time, no longer than its call may take, and no longer than its
   * client is open.
   *
   * @param time how long
   * @throws InterruptedException if this thread was interrupted
   */
  public static void sleep(Duration time) throws InterruptedException {
    try {
      await(new CompletableFuture<Void>(), time);
    } catch (TimeoutException | ExecutionException over) {
      return; // as it should, or because the client was closed, which the next step sees
    }
  }

  /**
   * Ends the calls under way of an owner: what they have on the wire is cut, what they wait for is
   * given up. Returns at once.
   *
   * @param owner whose calls
   */
  public static void closeAll(Object owner) {
    DeadlineWatch.SHARED.runningOf(owner).forEach(call -> call.end(End.CLOSED));
  }

  /**
   * Tells the wait that this thread is in, if it is in one, whose calls it makes.
   *
   * @param owner whose calls
   */
  public static void waitsFor(Object owner) {
    CallDeadline outer = current();
    if (outer != null && outer.owner == NOBODY) {
      outer.callsOf = owner;
    }
  }

  /**
   * Ends the waits between the calls of an owner, and no call. Returns at once.
   *
   * @param owner whose calls
   */
  public static void endWaits(Object owner) {
    DeadlineWatch.SHARED.waitingFor(owner).forEach(wait -> wait.end(End.CLOSED));
  }

  /**
   * Whether calls of an owner are under way.
   *
   * @param owner whose calls
   * @return true if there is one
   */
  public static boolean isBusy(Object owner) {
    return DeadlineWatch.SHARED.runningOf(owner).iterator().hasNext();
  }

  /**
   * What is left.
   *
   * @return never negative
   */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, leftNanos()));
  }

  /**
   * Whether the call was ended because its client was closed.
   *
   * @return true after {@link #closeAll}
   */
  public boolean isClosed() {
    return state.get() == End.CLOSED;
  }

  /**
   * How long the appliance has had for the exchange that was begun last: since it had a connection,
   * or was about to open one. Known of {@link HttpTransport} only.
   *
   * @return null if no exchange was begun
   */
  public @Nullable Duration timeOnTheWire() {
    Long since = onTheWireSince;
    return since == null ? null : Duration.ofNanos(nanoClock.getAsLong() - since);
  }

  /**
   * Whether the exchange that was begun last opened a connection, so that what broke it is not that
   * a connection had grown old. Known of {@link HttpTransport} only.
   *
   * @return false if it used one again, or if nobody knows
   */
  public boolean hasConnected() {
    return connected;
  }

  /**
   * Runs a call under this deadline on the current thread. A stream that it returns is the
   * receiver's: it is not bound by this deadline.
   *
   * @param <T> what the call returns
   * @param call the call
   * @return what it returned
   * @throws Exception what it threw
   */
  public <T extends @Nullable Object> T run(Callable<T> call) throws Exception {
    CallDeadline outer = CURRENT.get();
    CURRENT.set(this);
    try {
      DeadlineWatch.SHARED.begin(this);
      return call.call();
    } finally {
      DeadlineWatch.SHARED.finish(this);
      state.set(End.DONE);
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  long leftNanos() {
    return endNanos - nanoClock.getAsLong();
  }

  boolean belongsTo(Object somebody) {
    return owner == somebody;
  }

  boolean waitsForCallsOf(Object somebody) {
    return callsOf == somebody;
  }

  void expire() {
    end(End.OVER);
  }

  /** Puts an exchange under the watch; returns why it may not begin, or null. */
  @Nullable CutException begin(Exchange exchange) {
    if (leftNanos() <= 0) {
      expire();
    }
    connected = false;
    Object before = state.getAndUpdate(now -> now instanceof End ? now : exchange);
    return before instanceof End ? whyOver() : null;
  }

  void onTheWire() {
    onTheWireSince = nanoClock.getAsLong();
  }

  void connecting() {
    connected = true;
  }

  void finish(Exchange exchange) {
    state.compareAndSet(exchange, null);
  }

  /** Why this call was cut; null if it was not. */
  @Nullable CutException whyOver() {
    Object now = state.get();
    if (now == End.CLOSED) {
      return CutException.closed();
    }
    return now == End.OVER ? CutException.overtime() : null;
  }

  private void end(End why) {
    Object before = state.getAndUpdate(now -> now instanceof End ? now : why);
    if (before instanceof Exchange exchange) {
      exchange.abort();
    }
    CompletableFuture<Object> waiting = closing.get();
    if (why == End.CLOSED && waiting != null) {
      waiting.complete(End.CLOSED);
    }
  }

  /** What the future brings, or an error as soon as the client is closed. */
  private <T extends @Nullable Object> CompletableFuture<T> orClosed(CompletableFuture<T> future) {
    CompletableFuture<Object> closed =
        closing.updateAndGet(known -> known == null ? new CompletableFuture<>() : known);
    if (isClosed()) {
      closed.complete(End.CLOSED);
    }
    CompletableFuture<T> either = new CompletableFuture<>();
    CompletableFuture<T> unused =
        future.whenComplete(
            (value, failure) -> {
              if (failure == null) {
                either.complete(value);
              } else {
                either.completeExceptionally(failure);
              }
            });
    CompletableFuture<Void> unusedToo =
        closed.thenAccept(now -> either.completeExceptionally(CutException.closed()));
    return either;
  }
}
