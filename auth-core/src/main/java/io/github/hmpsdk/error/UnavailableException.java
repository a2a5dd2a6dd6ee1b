package io.github.hmpsdk.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The appliance does not want this call now (408, 429, 503), or could not say whether a rejection
 * meant that the login had expired (mostly 404): come back later.
 */
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
    this(
        operation,
        status,
        error,
        retryAfter,
        retryAfter == null ? "" : "come back in " + retryAfter.toSeconds() + " s");
  }

  /**
   * For an answer that is not taken at its word, and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   * @param retryAfter how long it asked to wait; null if it did not say
   * @param advice what happened and what to do next
   */
  public UnavailableException(
      Operation operation,
      int status,
      ApiErrorBody error,
      @Nullable Duration retryAfter,
      String advice) {
    super(operation, status, error, advice);
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
