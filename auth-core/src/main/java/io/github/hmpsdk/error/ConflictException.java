package io.github.hmpsdk.error;

/** Something is in the way, such as a recording in progress (409): {@link #name()} says what. */
public final class ConflictException extends HmpApiException {

  private static final long serialVersionUID = 1;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   */
  public ConflictException(Operation operation, int status, ApiErrorBody error) {
    super(operation, status, error, "");
  }
}
