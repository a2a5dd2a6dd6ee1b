package io.github.hmpsdk.error;

/** There is no such object, or the caller may not see it (404). */
public final class NotFoundException extends HmpApiException {

  private static final long serialVersionUID = 1;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   */
  public NotFoundException(Operation operation, int status, ApiErrorBody error) {
    super(operation, status, error, "");
  }
}
