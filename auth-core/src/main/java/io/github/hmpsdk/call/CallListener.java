package io.github.hmpsdk.call;

import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.RequestListener;
import io.github.hmpsdk.http.RequestTarget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Told of each call, for metrics and traces. Called on the thread that makes the call, so that what
 * it binds to the thread is there while the call goes on. Must be thread-safe and return soon: it
 * is the one thing besides request interceptors that can make a call end after its deadline. What
 * it throws is logged and ignored.
 */
@FunctionalInterface
public interface CallListener {

  /** Listens to nothing. */
  CallListener NONE = operation -> Call.NONE;

  /**
   * A call begins. Its retries and a login it may wait for belong to it.
   *
   * @param operation what is called
   * @return told of the rest of this call
   */
  Call callStarted(Operation operation);

  /**
   * Two listeners in one. Each is told even if the other fails; the ends of calls and requests are
   * told in the reverse order.
   *
   * @param next told after this one
   * @return tells both
   */
  default CallListener andThen(CallListener next) {
    return this == NONE ? next : next == NONE ? this : new JoinedListeners(this, next);
  }

  /** Told of one call, on one thread. */
  interface Call extends RequestListener {

    /** Listens to nothing. */
    Call NONE = failure -> {};

    /**
     * A request of this call is about to be sent: the first one, a retry, or the replay after a
     * re-authentication.
     */
    @Override
    default Request requestStarted(RequestTarget target) {
      return Request.NONE;
    }

    /**
     * An attempt failed, and another one is made.
     *
     * @param failure why
     * @param delay how long is waited before it
     */
    default void retrying(Exception failure, Duration delay) {}

    /**
     * The call is over.
     *
     * @param failure what its caller is thrown; null if it succeeded
     */
    void ended(@Nullable Throwable failure);
  }
}
