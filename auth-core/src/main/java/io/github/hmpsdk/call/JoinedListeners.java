package io.github.hmpsdk.call;

import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.RequestTarget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Two listeners in one; a fault of one is not the other's. Ends are told in the reverse order, so
 * that what both bind to the thread is nested. As thread-safe as they are.
 */
record JoinedListeners(CallListener first, CallListener next) implements CallListener {

  @Override
  public Call callStarted(Operation operation) {
    return new Joined(SafeCall.start(first, operation), SafeCall.start(next, operation));
  }

  private record Joined(Call first, Call next) implements Call {

    @Override
    public Request requestStarted(RequestTarget target) {
      Request outer = first.requestStarted(target);
      Request inner = next.requestStarted(target);
      return (status, failure) -> {
        inner.ended(status, failure);
        outer.ended(status, failure);
      };
    }

    @Override
    public void retrying(Exception failure, Duration delay) {
      first.retrying(failure, delay);
      next.retrying(failure, delay);
    }

    @Override
    public void ended(@Nullable Throwable failure) {
      next.ended(failure);
      first.ended(failure);
    }
  }
}
