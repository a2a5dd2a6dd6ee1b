package io.github.hmpsdk.auth;

import feign.Request;
import io.github.hmpsdk.http.Headers;
import io.github.hmpsdk.http.StampHeader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One login and what it gave. Numbered: a refusal speaks of one number and touches no other. All
 * times are of one monotonic clock, in nanoseconds.
 */
final class Login {

  /** When a login's end is not known: the appliance's refusal tells. */
  static final long UNKNOWN = Long.MAX_VALUE / 4;

  private final long number;
  private final LoginMethod method;
  private final String material;
  private final long madeAt;
  private final StampHeader stamp;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile long renewAt;
  private volatile long endsAt;
  private volatile long aliveAt;
  private volatile boolean accepted;
  private volatile boolean retired;

  Login(long number, LoginMethod method, String material, long madeAt, Lifetime lifetime) {
    this.number = number;
    this.method = method;
    this.material = material;
    this.madeAt = madeAt;
    this.aliveAt = madeAt;
    this.stamp = method.stamp().alone(this);
    extend(madeAt, lifetime);
  }

  /** What it puts on a request: made once for all that have no header of this name. */
  StampHeader stampFor(Request request) {
    return Headers.first(request.headers(), stamp.name()).isEmpty()
        ? stamp
        : method.stamp().beside(request, this);
  }

  long number() {
    return number;
  }

  LoginMethod method() {
    return method;
  }

  String material() {
    return material;
  }

  long ageAt(long now) {
    return now - madeAt;
  }

  /** Lays a lifetime on the local clock, from the moment its request was sent. */
  void extend(long from, Lifetime lifetime) {
    renewAt = from + lifetime.renewAfter();
    endsAt = from + lifetime.length();
  }

  /** How far another end is behind the one that is known, in nanoseconds. */
  long gains(long newEnd) {
    return newEnd - endsAt;
  }

  /** How long until its end, as far as it is known, in nanoseconds. */
  long leftAt(long now) {
    return endsAt - now;
  }

  /** How long until it is time to renew it, in nanoseconds. */
  long dueIn(long now) {
    return renewAt - now;
  }

  boolean isRenewableAt(long now) {
    return now - renewAt >= 0;
  }

  /** An end that is not fixed may have been moved by the appliance. */
  boolean isOverAt(long now) {
    return method.hasFixedLifetime() && now - endsAt >= 0;
  }

  /** The appliance took it: returns true for the first time. */
  boolean accept(long now) {
    aliveAt = now;
    if (accepted) {
      return false;
    }
    accepted = true;
    return true;
  }

  boolean wasAccepted() {
    return accepted;
  }

  long aliveAt() {
    return aliveAt;
  }

  /** One more call has it: reference counting. */
  void acquire() {
    calls.incrementAndGet();
  }

  /** Returns true if this was the last call of a retired login, which may now be ended. */
  boolean release() {
    return calls.decrementAndGet() == 0 && retired && markEnded();
  }

  /** No new call will take it: returns true if no call has it, so that it may now be ended. */
  boolean retire() {
    retired = true;
    return calls.get() == 0 && markEnded();
  }

  /** True once: whoever gets true ends the login at the appliance. */
  boolean markEnded() {
    return ended.compareAndSet(false, true);
  }

  boolean isEnded() {
    return ended.get();
  }

  /** Completes when it was ended at the appliance, or could not be. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  @Override
  public String toString() {
    return "login " + number;
  }
}
