package io.github.hmpsdk.error;

import io.github.hmpsdk.client.HmpErrorCode;
import io.github.hmpsdk.client.HmpErrorName;
import org.jspecify.annotations.Nullable;

/**
 * The appliance answered, and refused. The subclasses say what the caller can do; an answer that
 * fits none of them is this class itself. Holds no request, no header, no credential; can be
 * serialized with all that it says.
 */
public class HmpApiException extends HmpException {

  private static final long serialVersionUID = 2;

  private final int status;
  private final @Nullable Operation operation;
  private final ApiErrorBody error;

  /**
   * For the error decoder and for tests of callers.
   *
   * @param operation the operation that failed
   * @param status HTTP status
   * @param error what the appliance said
   * @param advice what to do next; may be empty
   */
  public HmpApiException(Operation operation, int status, ApiErrorBody error, String advice) {
    this(text(operation, status, error, advice), operation, status, error, null);
  }

  HmpApiException(
      String message,
      @Nullable Operation operation,
      int status,
      ApiErrorBody error,
      @Nullable Throwable cause) {
    super(message, cause);
    this.operation = operation;
    this.status = status;
    this.error = error;
  }

  /**
   * The HTTP status.
   *
   * @return such as 404; 0 when there was no answer
   */
  public final int status() {
    return status;
  }

  /**
   * HMP's error code.
   *
   * @return usually six digits, not unique; empty if the answer had none
   */
  public final String code() {
    return error.code();
  }

  /**
   * HMP's error name.
   *
   * @return such as {@code SourceNotFound}; empty if the answer had none
   */
  public final String name() {
    return error.name();
  }

  /**
   * HMP's message for people.
   *
   * @return empty if the answer had none
   */
  public final String apiMessage() {
    return error.message();
  }

  /**
   * Whether this is one of the documented errors.
   *
   * @param error one of {@link io.github.hmpsdk.client.HmpErrors}
   * @return true if status, code and name fit
   */
  public final boolean is(HmpErrorCode error) {
    return error.matches(status(), code(), name());
  }

  /**
   * Whether this is one of the documented errors of a name, whatever its status and code: {@code
   * failure.is(HmpErrors.ASSET_NOT_FOUND)}.
   *
   * @param error one of {@link io.github.hmpsdk.client.HmpErrors}
   * @return true if the name fits
   */
  public final boolean is(HmpErrorName error) {
    return error.matches(name());
  }

  /**
   * The operation that failed.
   *
   * @return null for a login
   */
  public final @Nullable Operation operation() {
    return operation;
  }

  private static String text(Operation operation, int status, ApiErrorBody error, String advice) {
    StringBuilder text = new StringBuilder().append(operation).append(" -> ").append(status);
    String said = error.toString();
    if (!said.isEmpty() || !advice.isEmpty()) {
      text.append(": ").append(said);
      text.append(said.isEmpty() || advice.isEmpty() ? "" : "; ").append(advice);
    }
    return text.toString();
  }
}
