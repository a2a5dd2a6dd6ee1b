package io.github.hmpsdk.spring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * Refuses, before there is a client, what Spring would pass over in silence or read as something
 * else. Environment variables may belong to other programs: of those a likely slip is logged.
 */
final class PropertyCheck {

  private static final Logger LOG = LoggerFactory.getLogger(PropertyCheck.class);
  private static final Set<String> OF_ALL = Set.of("enabled", "allowunknown");

  private final Environment environment;

  PropertyCheck(Environment environment) {
    this.environment = environment;
  }

  void check(List<GivenProperty> given) {
    if (!environment.getProperty("hmp.allow-unknown", Boolean.class, false)) {
      checkNames(given);
    }
    given.forEach(this::checkValue);
  }

  private void checkNames(List<GivenProperty> given) {
    List<String> problems = new ArrayList<>();
    List<String> actions = new ArrayList<>();
    given.stream()
        .filter(Predicate.not(this::isKnown))
        .forEach(
            property -> {
              String nearest = NearestProperty.to(property);
              if (!property.isOfEnvironment()) {
                problems.add(property.written());
                actions.add(nearest == null ? "Remove " + property.written() : write(nearest));
              } else if (nearest != null) {
                LOG.warn("{} is not read; is {} meant?", property.written(), nearest);
              }
            });
    if (!problems.isEmpty()) {
      throw new HmpConfigurationException(
          "Unknown: " + String.join(", ", problems) + ".",
          String.join("; ", actions)
              + ". If it belongs to something else, set hmp.allow-unknown to true.");
    }
  }

  private static String write(String nearest) {
    return "Is " + nearest + " meant?";
  }

  private boolean isKnown(GivenProperty property) {
    String plain = KnownProperty.plain(String.join("", property.elements()));
    if (property.isOfNamedAppliance()) {
      return plain.isEmpty() || property.readings().findAny().isPresent() || isEmpty(property);
    }
    return KnownProperty.ALL.containsKey(plain)
        || OF_ALL.contains(plain)
        || (KnownProperty.isGroup(plain) && isEmpty(property));
  }

  /** A group without anything in it, as YAML has it. */
  private boolean isEmpty(GivenProperty property) {
    return value(property).isEmpty();
  }

  private void checkValue(GivenProperty property) {
    KnownProperty known =
        property.isOfNamedAppliance()
            ? property.readings().findFirst().map(GivenProperty.Reading::property).orElse(null)
            : KnownProperty.ALL.get(KnownProperty.plain(String.join("", property.elements())));
    if (known == null || (known.type() != Duration.class && known.type() != int.class)) {
      return;
    }
    String value = value(property);
    if (value.startsWith("-") || value.toUpperCase(Locale.ROOT).startsWith("PT-")) {
      throw new HmpConfigurationException(
          property.written() + " is negative: " + value, "Set it to a positive value.");
    }
    if (known.type() == Duration.class && value.matches("0*[1-9]\\d*")) {
      throw new HmpConfigurationException(
          property.written() + " has no unit: " + value,
          "Write " + value + "s for seconds, or " + value + "ms for milliseconds.");
    }
  }

  private String value(GivenProperty property) {
    return environment.resolvePlaceholders(String.valueOf(property.property().getValue())).strip();
  }
}
