package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.auth.AuthListener;
import io.github.hmpsdk.call.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The meters of clients: calls, HTTP requests, logins, the age of the login and the circuit
 * breaker.
 *
 * <pre>{@code
 * HmpClient hmp = HmpMeters.of(registry).build(HmpClient.builder(url).credentials(credentials));
 * }</pre>
 *
 * <p>Times are recorded in the registry's own unit. No tag has an id, a query or a secret. One of
 * these serves any number of clients. Immutable and thread-safe.
 */
public final class HmpMeters {

  private final MeterRegistry registry;
  private final HmpObservations calls;
  private final @Nullable String appliance;

  private HmpMeters(MeterRegistry registry, HmpObservations calls, @Nullable String appliance) {
    this.registry = registry;
    this.calls = calls;
    this.appliance = appliance;
  }

  /**
   * Meters only.
   *
   * @param registry has the meters
   * @return meters in that registry
   */
  public static HmpMeters of(MeterRegistry registry) {
    return new HmpMeters(registry, HmpObservations.asMetersOf(registry), null);
  }

  /**
   * Meters, and calls and requests as observations, so that they can be spans of traces, too.
   *
   * @param registry has the meters of logins, and the gauges
   * @param observations has the calls and requests; they are meters only if a handler of it makes
   *     them so, such as Micrometer's {@code DefaultMeterObservationHandler}
   * @return meters in those registries
   */
  public static HmpMeters of(MeterRegistry registry, ObservationRegistry observations) {
    return new HmpMeters(
        Objects.requireNonNull(registry, "registry"), HmpObservations.of(observations), null);
  }

  /**
   * The same with another name in the tag {@code appliance}. Default: {@link
   * HmpClient#appliance()}.
   *
   * @param value a name for people, such as {@code court 4}
   * @return a copy, for the clients of one appliance
   */
  public HmpMeters named(String value) {
    return new HmpMeters(registry, calls.named(value), Objects.requireNonNull(value, "value"));
  }

  /**
   * Builds a client with all its meters. To be called once for each builder: the builder keeps the
   * listeners.
   *
   * @param builder has at least credentials
   * @return the client, to be closed by the caller
   * @throws IllegalArgumentException as {@link HmpClientBuilder#build}
   */
  public HmpClient build(HmpClientBuilder builder) {
    HmpClient client = builder.callListener(calls()).authListener(logins()).build();
    bind(client);
    return client;
  }

  /**
   * Times calls as {@code hmp.client.call} and each of their requests as {@code
   * http.client.request.duration}, for a builder that somebody else builds, or for {@code
   * CallExecutorBuilder}.
   *
   * @return to be given to one client or to several
   */
  public CallListener calls() {
    return calls;
  }

  /**
   * Counts what happens to logins as {@code hmp.client.auth}.
   *
   * @return to be given to one client or to several
   */
  public AuthListener logins() {
    return appliance == null
        ? new AuthMeters(registry)
        : new AuthMeters(registry).registered(appliance);
  }

  /**
   * Registers the gauges {@code hmp.client.login.age} and {@code hmp.client.breaker}, and the
   * counters of {@link #logins} with their zeros. The client is held weakly. Does nothing for a
   * second client under the same name: give it another one by {@link
   * HmpClientBuilder#applianceName}.
   *
   * @param client a client
   */
  public void bind(HmpClient client) {
    String name = appliance == null ? client.appliance() : appliance;
    AuthMeters unused = new AuthMeters(registry).registered(name);
    ClientGauges.bind(name, client, registry);
  }
}
