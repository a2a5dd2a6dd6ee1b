package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.call.CallListener;
import io.github.hmpsdk.error.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler.IgnoredMeters;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Observations of calls and of their requests, for {@code HmpClientBuilder.callListener}. A call is
 * {@code hmp.client.call}, with its retries as events; each HTTP request that it sends, retries and
 * replays among them, is {@code http.client.request.duration} with the attributes of the <a
 * href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#http-client">OpenTelemetry
 * semantic conventions</a>. Needs no meter registry. Immutable and thread-safe.
 */
public final class HmpObservations implements CallListener {

  private final ObservationRegistry registry;
  private final boolean bindsToThread;
  private final @Nullable String appliance;

  private HmpObservations(
      ObservationRegistry registry, boolean bindsToThread, @Nullable String appliance) {
    this.registry = registry;
    this.bindsToThread = bindsToThread;
    this.appliance = appliance;
  }

  /**
   * In a registry of the user's.
   *
   * @param registry has handlers that make meters, spans or logs of them
   * @return a listener for one client or for several
   */
  public static HmpObservations of(ObservationRegistry registry) {
    return new HmpObservations(Objects.requireNonNull(registry, "registry"), true, null);
  }

  /**
   * Of which nobody sees more than meters. All registries share what is bound to the thread: the
   * traces of another one must not find these there.
   */
  static HmpObservations asMetersOf(MeterRegistry meters) {
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(
            new DefaultMeterObservationHandler(
                Objects.requireNonNull(meters, "registry"), IgnoredMeters.LONG_TASK_TIMER));
    return new HmpObservations(registry, false, null);
  }

  /**
   * The same with another name in {@code appliance}. Default: {@link Operation#appliance()}.
   *
   * @param value a name for people
   * @return a copy, for the clients of one appliance
   */
  public HmpObservations named(String value) {
    return new HmpObservations(registry, bindsToThread, Objects.requireNonNull(value, "value"));
  }

  @Override
  public Call callStarted(Operation operation) {
    Observation observation =
        Observation.createNotStarted("hmp.client.call", registry)
            .contextualName("hmp " + operation.id())
            .lowCardinalityKeyValue(
                "appliance", appliance == null ? operation.appliance() : appliance)
            .lowCardinalityKeyValue("operation", operation.id())
            .lowCardinalityKeyValue("outcome", "unknown")
            .start();
    return new ObservedCall(operation, observation, scope(observation), this);
  }

  /** A part of the call that is bound to the thread. */
  Observation part(String name, Observation.Context context) {
    return Observation.createNotStarted(name, () -> context, registry);
  }

  /** Bound to the thread, if at all, until it is closed there. */
  Observation.Scope scope(Observation observation) {
    return bindsToThread ? observation.openScope() : Observation.Scope.NOOP;
  }
}
