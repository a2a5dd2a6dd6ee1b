package io.github.hmpsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer, or only a part of one. {@link #mayHaveBeenSent()} tells whether the appliance may have
 * carried the call out.
 */
public final class HmpTransportException extends HmpException implements Retryable {

  private static final long serialVersionUID = 1;

  private final boolean mayHaveBeenSent;
  private final int attempts;

  /**
   * For the transport and for tests of callers.
   *
   * @param message what happened
   * @param mayHaveBeenSent false if no byte of the request left
   * @param cause the I/O error
   */
  public HmpTransportException(String message, boolean mayHaveBeenSent, @Nullable Throwable cause) {
    this(message, mayHaveBeenSent, 1, cause);
  }

  /**
   * For the transport and for tests of callers.
   *
   * @param message what happened
   * @param mayHaveBeenSent false if no byte of the request left in any attempt
   * @param attempts how often it was tried
   * @param cause the I/O error of the last attempt
   */
  public HmpTransportException(
      String message, boolean mayHaveBeenSent, int attempts, @Nullable Throwable cause) {
    super(message, cause);
    this.mayHaveBeenSent = mayHaveBeenSent;
    this.attempts = attempts;
  }

  /**
   * Whether the appliance may have got the request.
   *
   * @return false if no byte of it left: no connection, no TLS, no place in the pool
   */
  public boolean mayHaveBeenSent() {
    return mayHaveBeenSent;
  }

  /**
   * How often the call was tried.
   *
   * @return at least 1
   */
  public int attempts() {
    return attempts;
  }

  @Override
  public boolean isRetryable() {
    return true;
  }
}
