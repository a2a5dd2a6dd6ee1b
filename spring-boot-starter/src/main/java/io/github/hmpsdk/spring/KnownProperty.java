package io.github.hmpsdk.spring;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * A property that an appliance has, as its record says. Immutable.
 *
 * @param name below the appliance's prefix, such as auth.password-file
 * @param type what it is
 */
record KnownProperty(String name, Class<?> type) {

  /** By what is left of its name in any of Spring's relaxed forms. */
  static final Map<String, KnownProperty> ALL = all();

  private static Map<String, KnownProperty> all() {
    Map<String, KnownProperty> all = new LinkedHashMap<>();
    collect("", ApplianceProperties.class, known -> all.put(plain(known.name()), known));
    return Map.copyOf(all);
  }

  /** Parameters rather than record components: native images know those. */
  private static void collect(String prefix, Class<?> type, Consumer<KnownProperty> to) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    for (Parameter parameter : constructor.getParameters()) {
      String name = prefix + DataObjectPropertyName.toDashedForm(parameter.getName());
      if (parameter.getType().isRecord()) {
        collect(name + ".", parameter.getType(), to);
      } else {
        to.accept(new KnownProperty(name, parameter.getType()));
      }
    }
  }

  /** {@code south-east}, {@code southEast}, {@code south.east} and {@code SOUTH_EAST} are one. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether it stands for several, such as {@code auth}. */
  static boolean isGroup(String plain) {
    return ALL.values().stream()
        .map(KnownProperty::name)
        .filter(name -> name.contains("."))
        .anyMatch(name -> plain(name.substring(0, name.indexOf('.'))).equals(plain));
  }
}
