package io.github.hmpsdk.error;

/**
 * The request is wrong (400 and other 4xx that blame the request): correct it; sending it again
 * will fail again.
 */
public final class BadRequestException extends HmpApiException {

  private static final long serialVersionUID = 1;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   */
  public BadRequestException(Operation operation, int status, ApiErrorBody error) {
    super(operation, status, error, "");
  }
}
