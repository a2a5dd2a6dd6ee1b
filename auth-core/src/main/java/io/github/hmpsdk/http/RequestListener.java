package io.github.hmpsdk.http;

import org.jspecify.annotations.Nullable;

/**
 * Told of each HTTP request that one call sends: of the first one, of each retry, and of the replay
 * after a re-authentication. Logins, logouts and checks are of no call, and are not told of. Called
 * on the thread that makes the call.
 */
@FunctionalInterface
public interface RequestListener {

  /** Listens to nothing. */
  RequestListener NONE = target -> Request.NONE;

  /**
   * A request is about to be sent. Waiting for a connection, and opening one, belong to it.
   *
   * @param target where it goes
   * @return told of its end
   */
  Request requestStarted(RequestTarget target);

  /** Told of one request. */
  @FunctionalInterface
  interface Request {

    /** Listens to nothing. */
    Request NONE = (status, failure) -> {};

    /**
     * The head of an answer is there, or it is known that none comes. A body may follow.
     *
     * @param status the HTTP status; 0 without an answer
     * @param failure why there is no answer; null if there is one
     */
    void ended(int status, @Nullable Throwable failure);
  }
}
