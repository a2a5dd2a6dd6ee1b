package io.github.hmpsdk.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, from the first wait for a connection to the last byte of the body. It
 * can be cut from any thread, at any moment; the connection that carries it is then closed and
 * never used again. The connection leaves it before it goes back to the pool, so that the next
 * exchange cannot be cut in its place. Thread-safe.
 */
final class Exchange extends HttpClientContext {

  private static final Object CUT = new Object();

  /** The {@link WatchedConnection} that carries it, {@link #CUT}, or null. */
  private final AtomicReference<@Nullable Object> carrier = new AtomicReference<>();

  private final @Nullable CallDeadline deadline;
  private final Cancellable request;
  private volatile boolean carried;
  private volatile boolean sent;

  private Exchange(@Nullable CallDeadline deadline, Cancellable request) {
    this.deadline = deadline;
    this.request = request;
  }

  /** Begins one for the call that this thread is making, unless that is over. */
  static Exchange begin(Cancellable request) throws IOException {
    CallDeadline deadline = CallDeadline.current();
    Exchange exchange = new Exchange(deadline, request);
    CutException over = deadline == null ? null : deadline.begin(exchange);
    if (over != null) {
      throw new NoConnectionException(over);
    }
    return exchange;
  }

  /** A connection carries it from now on. */
  void carriedBy(WatchedConnection connection) throws InterruptedIOException {
    if (carrier.compareAndSet(null, connection)) {
      carried = true;
      if (deadline != null) {
        deadline.onTheWire();
      }
    } else if (carrier.get() != connection) {
      connection.drop();
      throw new InterruptedIOException("cut before it was sent");
    }
  }

  /** The connection that carries it is being opened for it. */
  void connecting() {
    if (deadline != null) {
      deadline.connecting();
    }
  }

  /** The connection is done with it; returns false if it was cut and must be closed. */
  boolean leave(WatchedConnection connection) {
    if (deadline != null) {
      deadline.finish(this);
    }
    return carrier.compareAndSet(connection, null);
  }

  /** Closes the connection without reading or writing anything, or gives up waiting for one. */
  void abort() {
    Object carries = carrier.getAndSet(CUT);
    if (carries instanceof WatchedConnection connection) {
      connection.drop();
    } else if (carries == null) {
      request.cancel();
    }
  }

  void markSent() {
    sent = true;
  }

  boolean wasSent() {
    return sent;
  }

  /** False as long as it waits for a connection. */
  boolean wasCarried() {
    return carried;
  }

  /**
   * What to tell of an error: this side's own reason, if it was this side that caused it; and never
   * what the server sent.
   */
  IOException explain(IOException failed) {
    CutException over = whyCut();
    if (over != null) {
      return over;
    }
    return Thread.currentThread().isInterrupted()
        ? CutException.interrupted()
        : IoErrors.clean(failed);
  }

  /** Why the watch cut it; null if it did not. */
  @Nullable CutException whyCut() {
    return deadline == null || carrier.get() != CUT ? null : deadline.whyOver();
  }

  boolean isOfClosedClient() {
    return deadline != null && deadline.isClosed();
  }

  /** It failed: nothing of it goes on. */
  void failed() {
    abort();
    if (deadline != null) {
      deadline.finish(this);
    }
  }
}
