package io.github.hmpsdk.spring;

import io.github.hmpsdk.HmpClientBuilder;

/**
 * Changes what the properties said, before a client is built. All beans of this type are asked, in
 * their order. Implementations are called once for each appliance, on the thread that starts the
 * application.
 */
@FunctionalInterface
public interface HmpClientCustomizer {

  /**
   * Changes the settings of one client.
   *
   * @param appliance the appliance's name in the properties; {@code default} for {@code hmp.url}
   * @param builder the settings so far
   */
  void customize(String appliance, HmpClientBuilder builder);
}
