package io.github.hmpsdk.hostile;

import static io.github.hmpsdk.hostile.Outcome.ANSWER;
import static io.github.hmpsdk.hostile.Outcome.BAD_REQUEST;
import static io.github.hmpsdk.hostile.Outcome.CLOSED;
import static io.github.hmpsdk.hostile.Outcome.DECODING;
import static io.github.hmpsdk.hostile.Outcome.DENIED;
import static io.github.hmpsdk.hostile.Outcome.FAILURE;
import static io.github.hmpsdk.hostile.Outcome.FLOWS;
import static io.github.hmpsdk.hostile.Outcome.NOT_FOUND;
import static io.github.hmpsdk.hostile.Outcome.NOT_SENT;
import static io.github.hmpsdk.hostile.Outcome.NO_BYTES;
import static io.github.hmpsdk.hostile.Outcome.NO_LOGIN;
import static io.github.hmpsdk.hostile.Outcome.OTHER_STATUS;
import static io.github.hmpsdk.hostile.Outcome.READ_FAILS;
import static io.github.hmpsdk.hostile.Outcome.REFUSED;
import static io.github.hmpsdk.hostile.Outcome.SHORTENED;
import static io.github.hmpsdk.hostile.Outcome.TRANSPORT;
import static io.github.hmpsdk.hostile.Outcome.UNAVAILABLE;
import static io.github.hmpsdk.hostile.Rule.all;

import io.github.hmpsdk.hostile.Rule.After;
import io.github.hmpsdk.hostile.Rule.Sends;

/** The rules: kinds of trouble, and what the SDK promises for each. */
enum Trouble {
  NO_CONNECTION(
      "A connection, TLS or a tunnel is not there by the deadline: nothing was sent.",
      all(NOT_SENT).sends(Sends.NONE)),
  CONNECTION_REFUSED(
      "A connection, TLS or a tunnel fails at once: nothing was sent, anything may be tried again.",
      all(NOT_SENT).sends(Sends.NONE)),
  SILENT(
      "There is no whole head by the deadline: the call ends with it. A short read timeout may have"
          + " begun another attempt, of what may be repeated.",
      all(TRANSPORT).sends(Sends.MAYBE_RETRIED)),
  BROKEN_HEAD(
      "The connection ends before a whole head, or the head is not HTTP or wrongly framed: repeated"
          + " if that is harmless.",
      all(TRANSPORT).sends(Sends.RETRIED)),
  STALLED_BODY(
      "The head is there and the body stops: the deadline ends the call, the read timeout a download."
          + " DELETE and login may go by the head.",
      all(TRANSPORT)
          .delete(ANSWER, TRANSPORT)
          .download(READ_FAILS, TRANSPORT)
          .earlyClose(CLOSED, TRANSPORT)
          .login(ANSWER, NO_LOGIN)
          .sends(Sends.MAYBE_RETRIED)),
  DRIPPING_BODY(
      "The body never ends but never stops: the deadline ends the call; a download goes on as long"
          + " as bytes come within its read timeout, and is closed at once.",
      all(TRANSPORT)
          .delete(ANSWER, TRANSPORT)
          .download(FLOWS)
          .earlyClose(CLOSED)
          .login(ANSWER, NO_LOGIN)),
  BROKEN_BODY(
      "The body breaks before its end: never a part of an answer as the whole. Repeated if that is"
          + " harmless; a download that has begun is not.",
      all(TRANSPORT)
          .delete(ANSWER, TRANSPORT)
          .download(READ_FAILS, TRANSPORT)
          .earlyClose(CLOSED, TRANSPORT)
          .login(ANSWER, NO_LOGIN)
          .sends(Sends.MAYBE_RETRIED)),
  FLOOD(
      "The body is endless, or said to be, and fast: read up to the limit of answers and no further.",
      all(DECODING)
          .delete(ANSWER, DECODING, TRANSPORT)
          .download(FLOWS)
          .earlyClose(CLOSED)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)),
  TOO_SHORT(
      "The length is less than what is sent: JSON does not fit, bytes end where the framing says."
          + " What is left over is nobody's answer.",
      all(DECODING, TRANSPORT)
          .delete(ANSWER, DECODING, TRANSPORT)
          .picture(SHORTENED, DECODING, TRANSPORT)
          .download(SHORTENED, READ_FAILS, DECODING, TRANSPORT)
          .earlyClose(CLOSED, TRANSPORT)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.MAYBE_RETRIED)),
  DOUBTFUL_FRAMING(
      "Two framings contradict each other and one of them rules (RFC 9112 6.3): the answer or an"
          + " error, and the connection is not used again.",
      all(ANSWER, TRANSPORT)
          .earlyClose(CLOSED, TRANSPORT)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.MAYBE_RETRIED)),
  BEHIND(
      "The answer is right and there are bytes behind it: they are nobody's answer, and the"
          + " connection is not used again.",
      all(ANSWER).earlyClose(CLOSED).login(ANSWER).clearProbe()),
  LAST(
      "The answer is right and the connection ends after it, said or unsaid: the next call, also a"
          + " POST, goes out on another one.",
      all(ANSWER).earlyClose(CLOSED).login(ANSWER).clearProbe()),
  ODD(
      "The answer is right and unusual: the connection stays.",
      all(ANSWER).earlyClose(CLOSED).login(ANSWER).clearProbe().after(After.KEPT)),
  QUESTIONABLE(
      "The answer is right, and said in a way that some would refuse: itself or an error, never"
          + " something else.",
      all(ANSWER, DECODING, TRANSPORT)
          .earlyClose(CLOSED, DECODING, TRANSPORT)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.MAYBE_RETRIED)
          .after(After.EITHER)),
  NOTHING(
      "Success without content: an error where something is promised.",
      all(DECODING)
          .delete(ANSWER)
          .download(NO_BYTES, DECODING)
          .earlyClose(CLOSED, DECODING)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)
          .after(After.EITHER)),
  ANOTHER_CONTENT(
      "Success with a content that is not what is promised: never made into an object, never saved"
          + " as a film.",
      all(DECODING)
          .delete(ANSWER, DECODING)
          .download(DECODING)
          .earlyClose(CLOSED, DECODING)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)
          .after(After.EITHER)),
  LOGIN_PAGE(
      "A redirect or a page of HTML with success: expiry in disguise, one replay, then an error;"
          + " a page after a POST only if the appliance says so.",
      all(DECODING, REFUSED, OTHER_STATUS)
          .login(NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.REPLAYED)
          .after(After.EITHER)),
  REFUSED_LOGIN(
      "401, or success with HMP's error for it: another login, one replay, then an error.",
      all(REFUSED).login(NO_LOGIN).probe(NOT_FOUND).sends(Sends.REPLAYED).after(After.EITHER)),
  ABSENT(
      "404 in HMP's words, whatever the status line says: not found.",
      all(NOT_FOUND).login(NO_LOGIN).probe(NOT_FOUND).after(After.EITHER)),
  FORBIDDEN(
      "403: the operation's permission is named. A login that a proxy forbids is not refused.",
      all(DENIED).login(NO_LOGIN).after(After.EITHER)),
  PROXY_SPEAKS(
      "A proxy answers in its own name: an error, never taken for the appliance's word on the"
          + " credentials or the login.",
      all(OTHER_STATUS, BAD_REQUEST, TRANSPORT, NOT_SENT, NOT_FOUND, UNAVAILABLE)
          .login(NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.MAYBE_RETRIED)
          .after(After.EITHER)),
  FAILED(
      "500, 502, 504: repeated if that is harmless.",
      all(FAILURE).sends(Sends.RETRIED).after(After.EITHER)),
  BUSY(
      "408, 429, 503: repeated if that is harmless.",
      all(UNAVAILABLE).sends(Sends.RETRIED).after(After.EITHER)),
  OTHER(
      "A status that the API does not have: an error.",
      all(OTHER_STATUS, BAD_REQUEST, DECODING, TRANSPORT, FAILURE)
          .earlyClose(CLOSED, OTHER_STATUS, BAD_REQUEST, DECODING, TRANSPORT, FAILURE)
          .login(ANSWER, NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.MAYBE_RETRIED)
          .after(After.EITHER)),
  SLOW_ERROR(
      "An error whose body never ends: told by its status or as no answer, and in time.",
      all(TRANSPORT, FAILURE, REFUSED, NO_LOGIN, NOT_FOUND, UNAVAILABLE)
          .login(NO_LOGIN)
          .probe(NOT_FOUND)
          .sends(Sends.MAYBE_RETRIED));

  private final String promise;

  @SuppressWarnings("ImmutableEnumChecker") // it is, without the annotation of Error Prone
  private final Rule rule;

  Trouble(String promise, Rule rule) {
    this.promise = promise;
    this.rule = rule;
  }

  String promise() {
    return promise;
  }

  Rule rule() {
    return rule;
  }

  /** Whether only the deadline ends it. */
  boolean isHeldByTheDeadline() {
    return this == NO_CONNECTION || this == SILENT || this == STALLED_BODY || this == DRIPPING_BODY;
  }

  /** Whether connections may be told apart afterwards: an error may have used several. */
  boolean isOneConnection() {
    return rule.sends() == Sends.ONCE;
  }
}
