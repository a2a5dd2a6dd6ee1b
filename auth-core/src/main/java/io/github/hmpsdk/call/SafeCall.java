package io.github.hmpsdk.call;

import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.RequestTarget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener of one call, so that its faults do not become faults of the call. */
final class SafeCall implements CallListener.Call {

  private static final Logger LOG = LoggerFactory.getLogger(CallListener.class);

  private final CallListener.Call told;

  private SafeCall(CallListener.Call told) {
    this.told = told;
  }

  static CallListener.Call start(CallListener listener, Operation operation) {
    if (listener == CallListener.NONE) {
      return CallListener.Call.NONE;
    }
    try {
      return new SafeCall(listener.callStarted(operation));
    } catch (RuntimeException | Error fault) {
      LOG.warn("A CallListener failed", fault);
      return CallListener.Call.NONE;
    }
  }

  @Override
  public Request requestStarted(RequestTarget target) {
    try {
      Request request = told.requestStarted(target);
      return (status, failure) -> quietly(() -> request.ended(status, failure));
    } catch (RuntimeException | Error fault) {
      LOG.warn("A CallListener failed", fault);
      return Request.NONE;
    }
  }

  @Override
  public void retrying(Exception failure, Duration delay) {
    quietly(() -> told.retrying(failure, delay));
  }

  @Override
  public void ended(@Nullable Throwable failure) {
    quietly(() -> told.ended(failure));
  }

  private static void quietly(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException | Error fault) {
      LOG.warn("A CallListener failed", fault);
    }
  }
}
