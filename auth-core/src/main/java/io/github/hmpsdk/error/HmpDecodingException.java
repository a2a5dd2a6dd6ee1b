package io.github.hmpsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The answer is not what the definition promises: not JSON, another shape, too large, or cut off.
 * The call itself was carried out. The message says where in the answer, and repeats nothing of it.
 */
public final class HmpDecodingException extends HmpException {

  private static final long serialVersionUID = 1;

  /**
   * For the decoder and for tests of callers.
   *
   * @param message what was expected and what was found
   * @param cause the parser's complaint, without the text it stumbled over
   */
  public HmpDecodingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
