package io.github.hmpsdk.spring;

import io.github.hmpsdk.HmpClient;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health of the appliances as {@code hmp}; turned off by {@code management.health.hmp.enabled}. */
@AutoConfiguration(after = HmpAutoConfiguration.class)
@ConditionalOnClass({
  HealthContributor.class,
  ConditionalOnEnabledHealthIndicator.class,
})
@ConditionalOnBean({HmpClient.class, Appliances.class})
@ConditionalOnEnabledHealthIndicator("hmp")
public final class HmpHealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = {"hmpHealthContributor", "hmpHealthIndicator"})
  HealthContributor hmpHealthContributor(Map<String, HmpClient> clients, Appliances appliances) {
    Map<String, HealthIndicator> indicators = new TreeMap<>();
    clients.forEach(
        (bean, client) -> {
          String name = Appliances.nameOf(bean);
          indicators.put(
              name, new HmpHealthIndicator(client, Appliances.prefix(name), appliances.get(name)));
        });
    return indicators.size() == 1
        ? indicators.values().iterator().next()
        : CompositeHealthContributor.fromMap(indicators);
  }
}
