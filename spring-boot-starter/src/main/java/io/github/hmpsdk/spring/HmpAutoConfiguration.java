package io.github.hmpsdk.spring;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.task.VirtualThreadTaskExecutor;

/**
 * Clients of the appliances under {@code hmp}: an {@code HmpClient} and each generated {@code
 * ...Api}, logged out when the application ends. Turned off by {@code hmp.enabled=false}.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "hmp.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ApplianceProperties.class, AppliancesProperties.class})
@Import(HmpBeansRegistrar.class)
public final class HmpAutoConfiguration {

  @Bean
  Appliances hmpAppliances(ApplianceProperties single, Environment environment) {
    return Appliances.of(single, environment);
  }

  @Bean(HmpBeansRegistrar.FACTORY)
  HmpClientFactory hmpClientFactory(
      Appliances appliances,
      ObjectProvider<SslBundles> bundles,
      ObjectProvider<HmpClientCustomizer> customizers,
      Environment environment) {
    return new HmpClientFactory(
        appliances,
        bundles.getIfAvailable(),
        loginExecutor(environment),
        customizers.orderedStream().toList());
  }

  private static @Nullable Executor loginExecutor(Environment environment) {
    return Threading.VIRTUAL.isActive(environment)
        ? new VirtualThreadTaskExecutor("hmp-login-")
        : null;
  }
}
