package io.github.hmpsdk.call;

import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.ServerFailureException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What has happened to one call so far. Of one thread. */
final class Attempts {

  private final CallListener.Call told;
  private int failures;
  private int taken;
  private boolean mayHaveBeenSent;
  private boolean answerLost;
  private @Nullable Exception last;
  private @Nullable CallRejectedException heldBack;

  Attempts(CallListener.Call told) {
    this.told = told;
  }

  /** A rejection after a failure only says why there is no further attempt. */
  void failed(Exception failure) {
    if (failure instanceof CallRejectedException rejected && last != null) {
      heldBack = rejected;
      return;
    }
    failures++;
    last = failure;
    boolean sent =
        !(failure instanceof HmpTransportException transport) || transport.mayHaveBeenSent();
    mayHaveBeenSent |= sent;
    answerLost |= sent && losesAnswers(failure);
  }

  /** Another one is made after a wait, and its cost has been taken. */
  void willRetry(int cost, Duration delay) {
    taken += cost;
    if (last != null) {
      told.retrying(last, delay);
    }
  }

  int taken() {
    return taken;
  }

  @Nullable Exception last() {
    return last;
  }

  /** Whether one of them may have been carried out although nothing came back that says so. */
  boolean mayHaveBeenCarriedOut() {
    return answerLost;
  }

  /** The last failure; one of the transport tells of all attempts. */
  Exception outcome() {
    if (last instanceof HmpTransportException transport) {
      return new HmpTransportException(
          transport.getMessage() + (failures == 1 ? "" : "; tried " + failures + " times") + held(),
          mayHaveBeenSent,
          failures,
          transport.getCause());
    }
    return last == null ? new IllegalStateException("No attempt was made") : last;
  }

  private String held() {
    if (heldBack == null) {
      return "";
    }
    return (mayHaveBeenSent ? "; it may have been carried out" : "") + "; then held back";
  }

  /** A connection that was cut, or a gateway that gave up waiting. */
  private static boolean losesAnswers(Exception failure) {
    return failure instanceof HmpTransportException
        || (failure instanceof ServerFailureException gateway
            && (gateway.status() == 502 || gateway.status() == 504));
  }
}
