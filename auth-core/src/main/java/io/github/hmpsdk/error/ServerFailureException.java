package io.github.hmpsdk.error;

/** The appliance failed (5xx other than 503). It may work later; its log says more. */
public final class ServerFailureException extends HmpApiException implements Retryable {

  private static final long serialVersionUID = 1;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   */
  public ServerFailureException(Operation operation, int status, ApiErrorBody error) {
    super(operation, status, error, "");
  }

  /** True for 500, 502 and 504; other statuses say that the call will never work. */
  @Override
  public boolean isRetryable() {
    return status() == 500 || status() == 502 || status() == 504;
  }
}
