package io.github.hmpsdk.error;

import io.github.hmpsdk.drift.Drift;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An answer differs from the definition, and the client was told to fail then: {@code
 * HmpClientBuilder.failOnDrift()}. For acceptance tests.
 */
public final class HmpDriftException extends HmpException {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // what List.copyOf makes can be serialized
  private final List<Drift> drift;

  /**
   * For the decoders and for tests of callers.
   *
   * @param operation the operation that was called
   * @param drift what differs
   * @param cause the error that the answer was; null for a success
   */
  public HmpDriftException(Operation operation, List<Drift> drift, @Nullable Throwable cause) {
    super(
        operation
            + ": the answer differs from the definition: "
            + drift.stream().map(Drift::toString).collect(Collectors.joining("; ")),
        cause);
    this.drift = List.copyOf(drift);
  }

  /**
   * What differs.
   *
   * @return unmodifiable
   */
  public List<Drift> drift() {
    return drift;
  }
}
