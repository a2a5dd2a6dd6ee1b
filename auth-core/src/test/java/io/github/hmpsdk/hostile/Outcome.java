package io.github.hmpsdk.hostile;

import io.github.hmpsdk.error.AuthenticationFailedException;
import io.github.hmpsdk.error.BadRequestException;
import io.github.hmpsdk.error.CallRejectedException;
import io.github.hmpsdk.error.HmpApiException;
import io.github.hmpsdk.error.HmpDecodingException;
import io.github.hmpsdk.error.HmpTransportException;
import io.github.hmpsdk.error.NotFoundException;
import io.github.hmpsdk.error.PermissionDeniedException;
import io.github.hmpsdk.error.ServerFailureException;
import io.github.hmpsdk.error.UnavailableException;
import java.io.IOException;

/** How a call ends. */
enum Outcome {
  /** What the appliance meant. */
  ANSWER("answer"),
  /** Bytes of a picture or download that end where the framing says, before the server's end. */
  SHORTENED("as framed"),
  /** A download without a byte. */
  NO_BYTES("no bytes"),
  /** A download that still flowed when the test had enough of it. */
  FLOWS("flows"),
  /** A download whose reading ends with an {@link IOException}. */
  READ_FAILS("read fails"),
  /** Closed at once, as wanted. */
  CLOSED("closed"),
  /** {@link HmpTransportException} that may have been sent. */
  TRANSPORT("transport"),
  /** The same, surely not sent. */
  NOT_SENT("not sent"),
  /** {@link HmpDecodingException}. */
  DECODING("decoding"),
  /** {@link NotFoundException}. */
  NOT_FOUND("not found"),
  /** {@link PermissionDeniedException}. */
  DENIED("denied"),
  /** {@link ServerFailureException}. */
  FAILURE("server failure"),
  /** {@link UnavailableException}. */
  UNAVAILABLE("unavailable"),
  /** {@link BadRequestException}. */
  BAD_REQUEST("bad request"),
  /** {@link HmpApiException} of no other kind. */
  OTHER_STATUS("other status"),
  /** {@link AuthenticationFailedException}: the login could not be made now. */
  NO_LOGIN("no login"),
  /** The same: what the login yields is refused. */
  REFUSED("login refused"),
  /** The same: the appliance refused name and password. */
  BAD_CREDENTIALS("bad credentials"),
  /** {@link CallRejectedException}. */
  REJECTED("rejected"),
  /** Another's answer, or one that the server never meant. */
  WRONG_ANSWER("WRONG ANSWER"),
  /** Not an {@code HmpException}. */
  UNTYPED("UNTYPED");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  static Outcome of(Throwable failure) {
    if (failure instanceof AuthenticationFailedException login) {
      return switch (login.reason()) {
        case BAD_CREDENTIALS -> BAD_CREDENTIALS;
        case LOGIN_REFUSED -> REFUSED;
        case LOGIN_UNAVAILABLE -> NO_LOGIN;
      };
    }
    if (failure instanceof HmpApiException answered) {
      return of(answered);
    }
    if (failure instanceof HmpTransportException transport) {
      return transport.mayHaveBeenSent() ? TRANSPORT : NOT_SENT;
    }
    if (failure instanceof HmpDecodingException) {
      return DECODING;
    }
    return failure instanceof CallRejectedException ? REJECTED : UNTYPED;
  }

  private static Outcome of(HmpApiException answered) {
    if (answered instanceof NotFoundException) {
      return NOT_FOUND;
    }
    if (answered instanceof PermissionDeniedException) {
      return DENIED;
    }
    if (answered instanceof ServerFailureException) {
      return FAILURE;
    }
    if (answered instanceof UnavailableException) {
      return UNAVAILABLE;
    }
    return answered instanceof BadRequestException ? BAD_REQUEST : OTHER_STATUS;
  }

  @Override
  public String toString() {
    return word;
  }
}
