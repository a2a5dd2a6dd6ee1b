package io.github.hmpsdk.call;

import feign.FeignException;
import feign.codec.EncodeException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.IoErrors;
import io.github.hmpsdk.http.SendState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Internal: turns Feign's exceptions, which hold requests and answers, into ours, which do not.
 * Stateless.
 */
public final class FeignFailures {

  private FeignFailures() {}

  static Exception translate(Operation operation, Exception failure) {
    if (failure instanceof HmpException) {
      return failure;
    }
    Throwable cause = failure.getCause();
    if (failure instanceof EncodeException && cause instanceof IllegalArgumentException invalid) {
      return invalid;
    }
    if (failure instanceof FeignException && cause instanceof HmpException ours) {
      return ours;
    }
    if (failure instanceof FeignException feign && cause instanceof IOException io) {
      return transport(operation, feign, io);
    }
    if (failure instanceof IOException io) { // of a call that was made without Feign's templates
      return transport(operation, io, SendState.mayHaveBeenSent(io));
    }
    if (failure instanceof UncheckedIOException brokeOff) {
      return transport(operation, Objects.requireNonNull(brokeOff.getCause()), true);
    }
    if (failure instanceof FeignException) {
      return new HmpDecodingException(operation + ": the answer cannot be read", null);
    }
    return failure;
  }

  /** A status says that an answer had begun, and so that the request was sent. */
  private static HmpException transport(Operation operation, FeignException feign, IOException io) {
    return transport(operation, io, feign.status() > 0 || SendState.mayHaveBeenSent(io));
  }

  /**
   * The exception for a call that ended without a whole answer.
   *
   * @param operation what was called
   * @param io what ended it
   * @param mayHaveBeenSent whether the appliance may have carried it out
   * @return without anything of the answer
   */
  public static HmpTransportException transport(
      Operation operation, IOException io, boolean mayHaveBeenSent) {
    String sent = mayHaveBeenSent ? "may have been carried out" : "not sent";
    return new HmpTransportException(
        operation + ": " + IoErrors.explain(io) + "; " + sent, mayHaveBeenSent, IoErrors.clean(io));
  }
}
