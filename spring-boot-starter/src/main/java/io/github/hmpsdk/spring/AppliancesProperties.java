package io.github.hmpsdk.spring;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Several appliances. Immutable and thread-safe.
 *
 * @param enabled whether there are clients at all
 * @param appliances settings of each, by a name that becomes the qualifier of its beans
 */
@ConfigurationProperties("hmp")
public record AppliancesProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue Map<String, ApplianceProperties> appliances) {

  /** Keeps a copy. */
  public AppliancesProperties {
    appliances = Map.copyOf(appliances);
  }
}
