package io.github.hmpsdk.call;

import io.github.hmpsdk.error.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A watch whose faults do not become faults of the call. */
final class SafeCall implements CallListener.Watch {

  private static final Logger LOG = LoggerFactory.getLogger(CallListener.class);

  private final CallListener.Watch watch;

  private SafeCall(CallListener.Watch watch) {
    this.watch = watch;
  }

  static CallListener.Watch start(CallListener listener, Operation operation) {
    if (listener == CallListener.NONE) {
      return CallListener.Watch.NONE;
    }
    try {
      return new SafeCall(listener.callStarted(operation));
    } catch (RuntimeException | Error fault) {
      LOG.warn("A CallListener failed", fault);
      return CallListener.Watch.NONE;
    }
  }

  @Override
  public void retrying(Exception failure, Duration wait) {
    quietly(() -> watch.retrying(failure, wait));
  }

  @Override
  public void ended(@Nullable Throwable failure) {
    quietly(() -> watch.ended(failure));
  }

  private static void quietly(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException | Error fault) {
      LOG.warn("A CallListener failed", fault);
    }
  }
}
