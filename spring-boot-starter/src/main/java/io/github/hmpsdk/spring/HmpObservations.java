package io.github.hmpsdk.spring;

import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.error.Operation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Each call is an observation {@code hmp.client.call}, and each of its retries an event of it. */
final class HmpObservations implements CallListener {

  private static final String SUFFIX = "Exception";

  private final String appliance;
  private final ObservationRegistry registry;

  HmpObservations(String appliance, ObservationRegistry registry) {
    this.appliance = appliance;
    this.registry = registry;
  }

  @Override
  public Call callStarted(Operation operation) {
    Observation observation =
        Observation.createNotStarted("hmp.client.call", registry)
            .contextualName("hmp " + operation.id())
            .lowCardinalityKeyValue("appliance", appliance)
            .lowCardinalityKeyValue("operation", operation.id())
            .lowCardinalityKeyValue("outcome", "unknown")
            .start();
    return new Observed(observation, observation.openScope());
  }

  /** One call; the scope is closed on the thread that opened it. */
  private record Observed(Observation observation, Observation.Scope scope) implements Call {

    @Override
    public void retrying(Exception failure, Duration delay) {
      observation.event(Observation.Event.of("retry"));
    }

    @Override
    public void ended(@Nullable Throwable failure) {
      observation.lowCardinalityKeyValue("outcome", outcome(failure));
      if (failure != null) {
        observation.error(failure);
      }
      scope.close();
      observation.stop();
    }
  }

  /** {@code success}, or the exception's name in the form of metrics: {@code permission_denied}. */
  static String outcome(@Nullable Throwable failure) {
    if (failure == null) {
      return "success";
    }
    String name = failure.getClass().getSimpleName();
    String bare = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    return bare.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
