package io.github.hmpsdk.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A property under {@code hmp} as somebody gave it. Immutable.
 *
 * @param name its name as Spring reads it
 * @param source where it stands
 */
record GivenProperty(ConfigurationPropertyName name, ConfigurationPropertySource source) {

  private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("hmp");
  private static final String APPLIANCES = "appliances";

  /** All of them, those first that win. */
  static List<GivenProperty> in(Environment environment) {
    List<GivenProperty> given = new ArrayList<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource iterable) {
        iterable.stream()
            .filter(ROOT::isAncestorOf)
            .map(name -> new GivenProperty(name, source))
            .forEach(given::add);
      }
    }
    return given;
  }

  /** Where other programs' variables are, too, and dashes cannot be written. */
  boolean isOfEnvironment() {
    return source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource;
  }

  boolean isOfNamedAppliance() {
    return KnownProperty.plain(element(1)).equals(APPLIANCES);
  }

  ConfigurationProperty property() {
    return Objects.requireNonNull(source.getConfigurationProperty(name));
  }

  /** What comes after {@code hmp} or {@code hmp.appliances}. */
  List<String> elements() {
    return IntStream.range(isOfNamedAppliance() ? 2 : 1, name.getNumberOfElements())
        .mapToObj(this::element)
        .toList();
  }

  /** The ways to read it as the name of an appliance and one of its properties; mostly one. */
  Stream<Reading> readings() {
    List<String> elements = elements();
    return IntStream.range(1, elements.size())
        .mapToObj(i -> Reading.of(join(elements, 0, i), join(elements, i, elements.size())))
        .flatMap(Stream::ofNullable);
  }

  /** As it is written, to be found again; environment variables in capitals. */
  String written() {
    return isOfEnvironment()
        ? String.valueOf(property().getOrigin())
        : IntStream.range(0, name.getNumberOfElements())
            .mapToObj(this::element)
            .reduce((left, right) -> left + "." + right)
            .orElseThrow();
  }

  private String element(int index) {
    return name.getElement(index, Form.ORIGINAL);
  }

  private static String join(List<String> elements, int from, int to) {
    return String.join(".", elements.subList(from, to));
  }

  /**
   * What a property of a named appliance means.
   *
   * @param appliance its name as written here
   * @param property what it sets
   */
  record Reading(String appliance, KnownProperty property) {

    private static @Nullable Reading of(String appliance, String rest) {
      KnownProperty property = KnownProperty.ALL.get(KnownProperty.plain(rest));
      return property == null || KnownProperty.plain(appliance).isEmpty()
          ? null
          : new Reading(appliance, property);
    }

    /** The same for all spellings of its name. */
    String plainAppliance() {
      return KnownProperty.plain(appliance);
    }
  }
}
