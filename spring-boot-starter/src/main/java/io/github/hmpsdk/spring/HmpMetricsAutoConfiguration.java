package io.github.hmpsdk.spring;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.micrometer.HmpMeters;
import io.github.hmpsdk.micrometer.HmpObservations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Meters and observations of the clients: {@code hmp.client.call} (calls by appliance, operation
 * and outcome; also a span for traces), {@code hmp.client.call.retry}, {@code
 * http.client.request.duration} (each request of theirs), {@code hmp.client.auth}, {@code
 * hmp.client.login.age} and {@code hmp.client.breaker}. All are made by {@code hmp-micrometer}.
 */
@AutoConfiguration(
    after = HmpAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
    })
@ConditionalOnBean(HmpClient.class)
public final class HmpMetricsAutoConfiguration {

  /** Calls, as observations. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ObservationRegistry.class)
  @ConditionalOnBean(ObservationRegistry.class)
  static class Calls {

    @Bean
    HmpClientCustomizer hmpObservations(ObservationRegistry registry) {
      return (name, builder) -> builder.callListener(HmpObservations.of(registry).named(name));
    }
  }

  /** Logins and the circuit breaker, as meters. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  @ConditionalOnBean(MeterRegistry.class)
  static class Meters {

    @Bean
    HmpClientCustomizer hmpAuthMeters(MeterRegistry registry) {
      return (name, builder) -> builder.authListener(HmpMeters.of(registry).named(name).logins());
    }

    @Bean
    MeterBinder hmpGauges(Map<String, HmpClient> clients) {
      return registry ->
          clients.forEach(
              (bean, client) -> HmpMeters.of(registry).named(Appliances.nameOf(bean)).bind(client));
    }
  }
}
