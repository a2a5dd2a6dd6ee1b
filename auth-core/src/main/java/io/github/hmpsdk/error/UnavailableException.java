package io.github.hmpsdk.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appliance does not want this call now (408, 429, 503): come back later. */
public final class UnavailableException extends HmpApiException implements Retryable {

  private static final long serialVersionUID = 1;

  private final @Nullable Duration retryAfter;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   * @param retryAfter how long it asked to wait; null if it did not say
   */
  public UnavailableException(
      Operation operation, int status, ApiErrorBody error, @Nullable Duration retryAfter) {
    super(
        operation,
        status,
        error,
        retryAfter == null ? "" : "come back in " + retryAfter.toSeconds() + " s");
    this.retryAfter = retryAfter;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
