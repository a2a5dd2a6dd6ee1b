package io.github.hmpsdk.spring;

import io.github.hmpsdk.spring.GivenProperty.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * What is given for one appliance under {@code hmp.appliances}, however its name is spelt at each
 * place. Spring's maps know no relaxed keys: {@code south-east} in a file and {@code SOUTHEAST} in
 * an environment variable would be two.
 */
final class NamedAppliance {

  private static final ConfigurationPropertyName ROOT =
      ConfigurationPropertyName.of("hmp.appliances");

  private final List<Setting> settings = new ArrayList<>();

  /**
   * One property of it.
   *
   * @param given where
   * @param reading what it means
   */
  private record Setting(GivenProperty given, Reading reading) {}

  /** All that are named, by their names. An appliance needs one property that we know. */
  static Map<String, NamedAppliance> in(List<GivenProperty> given) {
    Map<String, NamedAppliance> byPlainName = new LinkedHashMap<>();
    given.stream()
        .filter(GivenProperty::isOfNamedAppliance)
        .forEach(
            property ->
                property
                    .readings()
                    .findFirst()
                    .ifPresent(
                        reading ->
                            byPlainName
                                .computeIfAbsent(
                                    reading.plainAppliance(), name -> new NamedAppliance())
                                .settings
                                .add(new Setting(property, reading))));
    Map<String, NamedAppliance> named = new TreeMap<>();
    byPlainName.values().forEach(appliance -> named.put(appliance.name(), appliance));
    return named;
  }

  /** As written, best with dashes; an environment variable cannot tell where they belong. */
  private String name() {
    return settings.stream()
        .min(
            Comparator.comparing((Setting setting) -> setting.given.isOfEnvironment())
                .thenComparing(setting -> !isDashed(setting.reading.appliance())))
        .map(
            setting ->
                setting.given.isOfEnvironment()
                    ? setting.reading.plainAppliance()
                    : setting.reading.appliance())
        .orElseThrow();
  }

  private static boolean isDashed(String name) {
    return name.contains("-") && ConfigurationPropertyName.isValid(name);
  }

  /** One file that says two things means two appliances, whose names Spring takes for one. */
  void refuseAmbiguity() {
    Map<List<Object>, Setting> seen = new HashMap<>();
    for (Setting setting : settings) {
      Setting other =
          seen.put(List.of(setting.given.source(), setting.reading.property()), setting);
      if (other != null && !setting.given.isOfEnvironment()) {
        throw new HmpConfigurationException(
            other.given.written() + " and " + setting.given.written() + " are the same property.",
            "Write the name of the appliance in one way, or give two appliances names that differ"
                + " in more than dashes, dots and capitals.");
      }
    }
  }

  /** The one of each that wins. */
  ApplianceProperties bind(String name, Environment environment) {
    Map<String, ConfigurationProperty> values = new HashMap<>();
    settings.forEach(
        setting ->
            values.putIfAbsent(
                KnownProperty.plain(setting.reading.property().name()), setting.given.property()));
    ConfigurationPropertyName prefix = prefix(name);
    ConfigurationPropertySource merged = wanted -> find(prefix, wanted, values);
    return new Binder(List.of(merged), new PropertySourcesPlaceholdersResolver(environment))
        .bindOrCreate(prefix, Bindable.of(ApplianceProperties.class), BindHandler.DEFAULT);
  }

  private static @Nullable ConfigurationProperty find(
      ConfigurationPropertyName prefix,
      ConfigurationPropertyName wanted,
      Map<String, ConfigurationProperty> values) {
    if (!prefix.isAncestorOf(wanted)) {
      return null;
    }
    String rest = wanted.subName(prefix.getNumberOfElements()).toString();
    ConfigurationProperty value = values.get(KnownProperty.plain(rest));
    return value == null
        ? null
        : new ConfigurationProperty(wanted, value.getValue(), value.getOrigin());
  }

  private static ConfigurationPropertyName prefix(String name) {
    return ConfigurationPropertyName.isValid(name) && !name.contains(".")
        ? ROOT.append(name)
        : ROOT.append("[" + name + "]");
  }
}
