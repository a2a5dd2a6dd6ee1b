package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.drift.DriftKind;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The age of the login, the state of the circuit breaker, and the drift that was met. */
final class ClientGauges {

  private static final List<String> BREAKER = List.of("CLOSED", "OPEN", "HALF_OPEN");

  private ClientGauges() {}

  static void bind(String appliance, HmpClient client, MeterRegistry registry) {
    TimeGauge.builder("hmp.client.login.age", client, TimeUnit.SECONDS, ClientGauges::age)
        .description("How long ago the current login was made; none without one")
        .tag("appliance", appliance)
        .register(registry);
    for (String state : BREAKER) {
      Gauge.builder("hmp.client.breaker", client, c -> c.breakerState().equals(state) ? 1 : 0)
          .description("1 for the state that the circuit breaker is in")
          .tag("appliance", appliance)
          .tag("state", state.toLowerCase(Locale.ROOT))
          .register(registry);
    }
    bindDrift(appliance, client, registry);
  }

  private static void bindDrift(String appliance, HmpClient client, MeterRegistry registry) {
    for (DriftKind kind : DriftKind.values()) {
      FunctionCounter.builder("hmp.client.drift", client, met -> count(met, kind))
          .description("Differences between answers and the definition, each counted once")
          .tag("appliance", appliance)
          .tag("kind", kind.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private static double count(HmpClient client, DriftKind kind) {
    return client.drift().stream().filter(drift -> drift.kind() == kind).count();
  }

  private static double age(HmpClient client) {
    Duration age = client.loginStatus().age();
    return age == null ? Double.NaN : age.toMillis() / 1000.0;
  }
}
