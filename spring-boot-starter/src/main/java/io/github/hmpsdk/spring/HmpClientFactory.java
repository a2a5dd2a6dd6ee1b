package io.github.hmpsdk.spring;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.HmpClientBuilder;
import io.github.hmpsdk.call.BreakerSettings;
import io.github.hmpsdk.call.CallLimits;
import io.github.hmpsdk.call.RetrySettings;
import io.github.hmpsdk.http.TransportSettings;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/**
 * Makes the client of each appliance. Nothing is sent: an appliance that is down does not matter.
 */
class HmpClientFactory {

  private final Appliances appliances;
  private final @Nullable SslBundles bundles;
  private final @Nullable Executor loginExecutor;
  private final List<HmpClientCustomizer> customizers;

  HmpClientFactory(
      Appliances appliances,
      @Nullable SslBundles bundles,
      @Nullable Executor loginExecutor,
      List<HmpClientCustomizer> customizers) {
    this.appliances = appliances;
    this.bundles = bundles;
    this.loginExecutor = loginExecutor;
    this.customizers = List.copyOf(customizers);
  }

  /** Called by the bean definitions that {@link HmpBeansRegistrar} makes. */
  HmpClient create(String name) {
    ApplianceProperties properties = appliances.get(name);
    String prefix = Appliances.prefix(name);
    try {
      HmpClientBuilder builder = builder(name, prefix, properties);
      if (loginExecutor != null) {
        builder.loginExecutor(loginExecutor);
      }
      customizers.forEach(customizer -> customizer.customize(name, builder));
      return builder.build();
    } catch (IllegalArgumentException wrong) {
      throw new HmpConfigurationException(
          "The client of " + prefix + " cannot be made: " + wrong.getMessage(),
          "Correct the property under " + prefix + " that the message names.",
          wrong);
    }
  }

  private HmpClientBuilder builder(String name, String prefix, ApplianceProperties properties) {
    if (properties.url() == null || properties.url().isBlank()) {
      throw new HmpConfigurationException(
          prefix + ".url is not set.",
          "Set "
              + prefix
              + ".url to the appliance's address, such as https://hmp.example.com,"
              + " or hmp.enabled to false.");
    }
    HmpClientBuilder builder = HmpClient.builder(properties.url());
    if (!name.equals(Appliances.DEFAULT)) { // the only one is better told by its host
      builder.applianceName(name);
    }
    return builder
        .credentials(Credentials.of(prefix, properties.auth()))
        .tls(Trust.of(prefix, properties.tls(), bundles))
        .callTimeout(properties.timeouts().call())
        .transport(transport(properties).withProxyCredentials(ProxyUser.of(prefix, properties)))
        .retry(retry(properties.retry()))
        .breaker(breaker(properties.breaker()))
        .callLimits(limits(properties.limits()))
        .logoutAtShutdown(false); // the context closes it, after those that still use it
  }

  static TransportSettings transport(ApplianceProperties properties) {
    ApplianceProperties.Timeouts timeouts = properties.timeouts();
    TransportSettings settings =
        TransportSettings.DEFAULT
            .withConnectTimeout(timeouts.connect())
            .withReadTimeout(timeouts.read())
            .withPoolTimeout(timeouts.pool())
            .withMaxConnections(properties.pool().maxConnections())
            .withProxy(properties.proxy());
    String application = properties.applicationName();
    return application == null || application.isBlank()
        ? settings
        : settings.withApplicationName(application);
  }

  static RetrySettings retry(ApplianceProperties.Retry retry) {
    return RetrySettings.DEFAULT
        .withMaxAttempts(retry.maxAttempts())
        .withBaseDelay(retry.baseDelay())
        .withThrottledBaseDelay(retry.throttledBaseDelay())
        .withMaxDelay(retry.maxDelay());
  }

  static BreakerSettings breaker(ApplianceProperties.Breaker breaker) {
    return BreakerSettings.DEFAULT
        .withSlidingWindowSize(breaker.slidingWindowSize())
        .withMinimumCalls(breaker.minimumCalls())
        .withFailureRatePercent(breaker.failureRatePercent())
        .withOpenDuration(breaker.openDuration())
        .withHalfOpenCalls(breaker.halfOpenCalls());
  }

  static CallLimits limits(ApplianceProperties.Limits limits) {
    return new CallLimits(limits.maxConcurrentCalls(), limits.callsPerSecond(), limits.maxWait());
  }
}
