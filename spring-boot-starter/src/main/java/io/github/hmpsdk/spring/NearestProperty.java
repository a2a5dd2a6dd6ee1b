package io.github.hmpsdk.spring;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses which property was meant. */
final class NearestProperty {

  /** Four letters with two of them changed are another word. */
  private static final int SHORT = 4;

  private NearestProperty() {}

  /** Null if none is near. */
  static @Nullable String to(GivenProperty given) {
    List<String> elements = given.elements();
    boolean named = given.isOfNamedAppliance();
    if (elements.size() < (named ? 2 : 1)) {
      return null;
    }
    String prefix = named ? "hmp.appliances." + elements.get(0) + "." : "hmp.";
    String rest = String.join(".", elements.subList(named ? 1 : 0, elements.size()));
    String nearest = nearest(rest);
    return nearest == null ? null : prefix + nearest;
  }

  private static @Nullable String nearest(String given) {
    String plain = KnownProperty.plain(given);
    int most = plain.length() <= SHORT ? 1 : Math.max(2, plain.length() / SHORT);
    return KnownProperty.ALL.values().stream()
        .map(KnownProperty::name)
        .filter(name -> distance(plain, name) <= most)
        .min(Comparator.<String>comparingInt(name -> distance(plain, name)).thenComparing(n -> n))
        .orElse(null);
  }

  /** A property without its group is as near as one with a slip in it. */
  private static int distance(String plain, String name) {
    String leaf = KnownProperty.plain(name.substring(name.lastIndexOf('.') + 1));
    return Math.min(edits(plain, KnownProperty.plain(name)), 1 + edits(plain, leaf));
  }

  /** Levenshtein's distance: characters to put in, take out or change. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
