package io.github.hmpsdk.call;

import io.github.hmpsdk.client.RetryClass;
import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.Retryable;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import io.github.hmpsdk.http.Durations;
import io.github.hmpsdk.http.SendState;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** What is retried when, and after what backoff: pure functions. */
final class RetryRules {

  private static final int MOST_DOUBLINGS = 20;

  private RetryRules() {}

  /** Asks for an answer if there is ever another class. */
  static boolean isRepeatable(RetryClass retryClass) {
    return switch (retryClass) {
      case SAFE, IDEMPOTENT -> true;
      case NEVER -> false;
    };
  }

  /** RFC 9110 9.2.2: what may have reached the appliance is repeated only if twice is once. */
  static boolean mayRepeat(RetryClass retryClass, Throwable failure) {
    if (failure instanceof HmpTransportException transport && !transport.mayHaveBeenSent()) {
      return true;
    }
    return isRepeatable(retryClass)
        && failure instanceof Retryable retryable
        && retryable.isRetryable()
        && !(failure instanceof AuthenticationFailedException)
        && !(failure instanceof CallRejectedException);
  }

  /**
   * The breaker counts 5xx and I/O errors; a 4xx, a login, a rejection or a wait for a connection
   * of one's own says nothing of health.
   */
  static boolean saysBroken(Throwable failure) {
    return (failure instanceof HmpTransportException && !SendState.isForWantOfConnections(failure))
        || failure instanceof ServerFailureException
        || (failure instanceof UnavailableException unavailable && unavailable.status() >= 500);
  }

  /** The appliance answered what it was asked, if not what the caller hoped for. */
  static boolean saysAlive(Throwable failure) {
    return failure instanceof HmpApiException answer
        && !(failure instanceof AuthenticationFailedException)
        && answer.status() < 500
        && !isThrottle(failure);
  }

  /** What a repetition takes from the budget, which is there to spare the appliance. */
  static int cost(@Nullable Throwable failure, RetrySettings settings) {
    if (failure != null && SendState.isForWantOfConnections(failure)) {
      return 0;
    }
    return isThrottle(failure) ? settings.throttleCost() : settings.errorCost();
  }

  static boolean isThrottle(@Nullable Throwable failure) {
    return failure instanceof UnavailableException unavailable && unavailable.status() != 408;
  }

  /** Exponential backoff with full jitter, but never less than the appliance asked for. */
  static Duration backoff(
      int failedAttempts, Throwable failure, RetrySettings settings, DoubleSupplier random) {
    Duration base = isThrottle(failure) ? settings.throttledBaseDelay() : settings.baseDelay();
    double doubled =
        Math.scalb((double) base.toNanos(), Math.min(failedAttempts - 1, MOST_DOUBLINGS));
    double ceiling = Math.min(doubled, (double) settings.maxDelay().toNanos());
    Duration own = Duration.ofNanos((long) (ceiling * random.getAsDouble()));
    Duration asked =
        failure instanceof Retryable retryable
            ? retryable.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    return asked.compareTo(own) > 0 ? Durations.atMost(asked, Durations.LONGEST) : own;
  }
}
