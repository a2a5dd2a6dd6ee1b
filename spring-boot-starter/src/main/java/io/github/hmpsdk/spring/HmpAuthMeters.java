package io.github.hmpsdk.spring;

import io.github.hmpsdk.auth.AuthEvent;
import io.github.hmpsdk.auth.AuthEventType;
import io.github.hmpsdk.auth.AuthListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what happens to logins as {@code hmp.client.auth}, by appliance and event. */
final class HmpAuthMeters implements AuthListener {

  private final Map<AuthEventType, Counter> counters = new EnumMap<>(AuthEventType.class);

  HmpAuthMeters(String appliance, MeterRegistry registry) {
    for (AuthEventType type : AuthEventType.values()) {
      counters.put(
          type,
          Counter.builder("hmp.client.auth")
              .description("Logins, renewals, refusals, replays, cooldowns and logouts")
              .tag("appliance", appliance)
              .tag("event", type.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  @Override
  public void onEvent(AuthEvent event) {
    Counter counter = counters.get(event.type());
    if (counter != null) {
      counter.increment();
    }
  }
}
