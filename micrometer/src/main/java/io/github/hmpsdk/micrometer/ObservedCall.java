package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.error.Operation;
import io.github.hmpsdk.http.RequestTarget;
import io.micrometer.observation.Observation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call; the scope is closed on the thread that opened it. */
record ObservedCall(
    Operation operation,
    Observation observation,
    Observation.Scope scope,
    HmpObservations observations)
    implements CallListener.Call {

  @Override
  public Request requestStarted(RequestTarget target) {
    return ObservedRequest.start(this, target);
  }

  @Override
  public void retrying(Exception failure, Duration delay) {
    observation.event(Observation.Event.of("retry"));
  }

  @Override
  public void ended(@Nullable Throwable failure) {
    observation.lowCardinalityKeyValue("outcome", FailureNames.outcome(failure));
    if (failure != null) {
      observation.error(failure);
    }
    scope.close();
    observation.stop();
  }
}
