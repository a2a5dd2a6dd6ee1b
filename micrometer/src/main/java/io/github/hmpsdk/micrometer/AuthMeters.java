package io.github.hmpsdk.micrometer;

import io.github.hmpsdk.auth.AuthEvent;
import io.github.hmpsdk.auth.AuthEventType;
import io.github.hmpsdk.auth.AuthListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts what happens to logins as {@code hmp.client.auth}, by appliance and event. Immutable. */
final class AuthMeters implements AuthListener {

  private final MeterRegistry registry;
  private final @Nullable String appliance;

  AuthMeters(MeterRegistry registry) {
    this(registry, null);
  }

  private AuthMeters(MeterRegistry registry, @Nullable String appliance) {
    this.registry = registry;
    this.appliance = appliance;
  }

  /** The same for one appliance, whose counters all begin with zero now: alerts need the step. */
  AuthMeters registered(String name) {
    for (AuthEventType type : AuthEventType.values()) {
      Counter unused = counter(name, type);
    }
    return new AuthMeters(registry, name);
  }

  @Override
  public void onEvent(AuthEvent event) {
    counter(appliance == null ? event.appliance() : appliance, event.type()).increment();
  }

  /** The registry keeps them; logins are too rare for another map. */
  private Counter counter(String name, AuthEventType type) {
    return Counter.builder("hmp.client.auth")
        .description("Logins, renewals, refusals, replays, cooldowns and logouts")
        .tag("appliance", name)
        .tag("event", type.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }
}
