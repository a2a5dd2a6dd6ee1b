package io.github.hmpsdk.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appliance failed (5xx other than 503). It may work later; its log says more. */
public final class ServerFailureException extends HmpApiException implements Retryable {

  private static final long serialVersionUID = 2;

  private final @Nullable Duration retryAfter;

  /**
   * For tests of callers: an appliance that did not say when to come back.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   */
  public ServerFailureException(Operation operation, int status, ApiErrorBody error) {
    this(operation, status, error, null);
  }

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   * @param retryAfter how long it asked to wait; null if it did not say
   */
  public ServerFailureException(
      Operation operation, int status, ApiErrorBody error, @Nullable Duration retryAfter) {
    super(
        operation,
        status,
        error,
        retryAfter == null ? "" : "come back in " + retryAfter.toSeconds() + " s");
    this.retryAfter = retryAfter;
  }

  /** True for 500, 502 and 504; other statuses say that the call will never work. */
  @Override
  public boolean isRetryable() {
    return status() == 500 || status() == 502 || status() == 504;
  }

  @Override
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
