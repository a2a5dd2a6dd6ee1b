package io.github.hmpsdk.hostile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** One connection to a hostile server: what came, what went, and who ended it. Thread-safe. */
final class Visit {

  /** Who ended a connection. */
  enum End {
    OPEN,
    CLIENT,
    SERVER,
    CAPPED
  }

  private final int number;
  private final List<Heard> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong lastSent = new AtomicLong();
  private volatile boolean busy = true;
  private volatile End end = End.OPEN;

  Visit(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** In the order in which they came. */
  List<Heard> requests() {
    return requests;
  }

  long bytesSent() {
    return bytes.get();
  }

  /** By {@link System#nanoTime}. */
  long lastSentNanos() {
    return lastSent.get();
  }

  End end() {
    return end;
  }

  /** Whether a script runs, rather than the next request is awaited. */
  boolean isBusy() {
    return busy && end() == End.OPEN;
  }

  void busy(boolean is) {
    busy = is;
  }

  void heard(Heard request) {
    requests.add(request);
  }

  void sent(int count) {
    bytes.addAndGet(count);
    lastSent.set(System.nanoTime());
  }

  /** The first who says so is believed; one thread serves a connection. */
  void ended(End by) {
    if (end == End.OPEN) {
      end = by;
      busy = false;
    }
  }

  @Override
  public String toString() {
    return "connection " + number + " " + requests + ", ended by " + end;
  }
}
