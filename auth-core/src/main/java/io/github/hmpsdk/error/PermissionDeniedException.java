package io.github.hmpsdk.error;

/**
 * The caller is logged in and lacks a permission (403). An administrator can give it; logging in
 * again does not help.
 */
public final class PermissionDeniedException extends HmpApiException {

  private static final long serialVersionUID = 1;

  private final String permission;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param error what the appliance said
   */
  public PermissionDeniedException(Operation operation, ApiErrorBody error) {
    super(operation, 403, error, "needs permission \"" + operation.permission() + "\"");
    this.permission = operation.permission();
  }

  /**
   * The permission that the operation needs. It comes from the definition, whatever the appliance
   * answered.
   *
   * @return as the reference prints it, such as {@code Sources - EDIT}
   */
  public String permission() {
    return permission;
  }
}
