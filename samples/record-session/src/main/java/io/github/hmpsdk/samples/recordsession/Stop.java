package io.github.hmpsdk.samples.recordsession;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ctrl-C, as the workflow meets it: between two calls, or while it only waits. A call is not cut
 * unless it takes long, for nobody would know then what it has begun. Thread-safe.
 */
final class Stop {

  private static final long LONGEST_CALL_SECONDS = 5;

  /** A wait that may be cut at any time. */
  @FunctionalInterface
  interface Wait<T> {
    T await() throws InterruptedException;
  }

  private final Thread worker;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final ReentrantLock lock = new ReentrantLock();
  private boolean asked; // guarded by the lock
  private boolean waiting; // guarded by the lock

  /** Of a workflow that a thread runs. */
  Stop(Thread worker) {
    this.worker = worker;
  }

  /** Stops the workflow; returns when it takes back, or ought to. */
  void ask() {
    lock.lock();
    try {
      asked = true;
      interruptIf(waiting);
    } finally {
      lock.unlock();
    }
    awaitEnd();
    lock.lock();
    try {
      interruptIf(true);
    } finally {
      lock.unlock();
    }
  }

  /** To be called before each step. */
  void check() throws InterruptedException {
    lock.lock();
    try {
      if (asked) {
        throw new InterruptedException("Ctrl-C");
      }
    } finally {
      lock.unlock();
    }
  }

  <T> T whileWaiting(Wait<T> wait) throws InterruptedException {
    setWaiting(true);
    try {
      check();
      return wait.await();
    } finally {
      setWaiting(false);
    }
  }

  /**
   * From now on nothing interrupts the worker: an interrupted thread makes no calls.
   *
   * @return whether it was stopped
   */
  boolean end() {
    lock.lock();
    try {
      ended.countDown();
      boolean interrupted = Thread.interrupted();
      return asked || interrupted;
    } finally {
      lock.unlock();
    }
  }

  private void setWaiting(boolean value) {
    lock.lock();
    try {
      waiting = value;
    } finally {
      lock.unlock();
    }
  }

  private void interruptIf(boolean condition) {
    if (condition && ended.getCount() > 0) {
      worker.interrupt();
    }
  }

  private void awaitEnd() {
    try {
      boolean unused = ended.await(LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
