package io.github.hmpsdk.spring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.env.Environment;

/** The appliances that the properties name. Immutable. */
final class Appliances {

  /** The name of the one that stands directly under {@code hmp}. */
  static final String DEFAULT = "default";

  private static final String ROOT = "hmp";
  private static final String CLIENT = "hmpClient";
  private static final String CLIENT_SUFFIX = "HmpClient";

  private final ApplianceProperties single;
  private final Map<String, ApplianceProperties> named;

  private Appliances(ApplianceProperties single, Map<String, ApplianceProperties> named) {
    this.single = single;
    this.named = named;
  }

  /**
   * Known before there are beans. Without any, the default one, whose client says what is missing.
   */
  static Set<String> names(Environment environment) {
    Set<String> names = new TreeSet<>(NamedAppliance.in(GivenProperty.in(environment)).keySet());
    if (names.isEmpty() || hasDefault(environment)) {
      names.add(DEFAULT);
    }
    return names;
  }

  /**
   * With their properties.
   *
   * @throws HmpConfigurationException if one is unknown, ambiguous, or not what it should be
   */
  static Appliances of(ApplianceProperties single, Environment environment) {
    List<GivenProperty> given = GivenProperty.in(environment);
    new PropertyCheck(environment).check(given);
    Map<String, ApplianceProperties> named = new TreeMap<>();
    NamedAppliance.in(given)
        .forEach(
            (name, appliance) -> {
              appliance.refuseAmbiguity();
              named.put(name, appliance.bind(name, environment));
            });
    if (named.containsKey(DEFAULT) && hasDefault(environment)) {
      throw new HmpConfigurationException(
          "There are two appliances \"default\": under hmp and under hmp.appliances.default.",
          "Give the second another name.");
    }
    return new Appliances(single, named);
  }

  private static boolean hasDefault(Environment environment) {
    return environment.containsProperty(ROOT + ".url");
  }

  ApplianceProperties get(String name) {
    ApplianceProperties properties = named.get(name);
    return properties == null ? single : properties;
  }

  static String clientBean(String name) {
    return name.equals(DEFAULT) ? CLIENT : name + CLIENT_SUFFIX;
  }

  /** Whose client a bean is; one that the application made goes by the name of its bean. */
  static String nameOf(String clientBean) {
    if (clientBean.equals(CLIENT)) {
      return DEFAULT;
    }
    return clientBean.endsWith(CLIENT_SUFFIX)
        ? clientBean.substring(0, clientBean.length() - CLIENT_SUFFIX.length())
        : clientBean;
  }

  static String prefix(String name) {
    return name.equals(DEFAULT) ? ROOT : ROOT + ".appliances." + name;
  }
}
