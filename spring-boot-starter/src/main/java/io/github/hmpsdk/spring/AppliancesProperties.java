package io.github.hmpsdk.spring;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Several appliances. Immutable and thread-safe.
 *
 * @param enabled whether there are clients at all
 * @param allowUnknown whether properties under hmp that the starter does not know are left alone
 *     instead of ending the start
 * @param appliances settings of each, by a name that becomes the qualifier of its beans, best with
 *     dashes: south-east; other spellings, such as SOUTHEAST in an environment variable, are the
 *     same appliance for the clients, but stand here as they were given
 */
@ConfigurationProperties("hmp")
public record AppliancesProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("false") boolean allowUnknown,
    @DefaultValue Map<String, ApplianceProperties> appliances) {

  /** Keeps a copy. */
  public AppliancesProperties {
    appliances = Map.copyOf(appliances);
  }
}
