package io.github.hmpsdk.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant who misspelled a name (optimal string alignment, case aside). */
final class NearestName {

  private NearestName() {}

  /** A question to append to a message; empty if nothing is near. */
  static String question(String typed, Collection<String> names) {
    String near = of(typed, names);
    return near == null ? "" : "; did you mean " + near + "?";
  }

  static @Nullable String of(String typed, Collection<String> names) {
    int most = Math.max(1, typed.length() / 3);
    return names.stream()
        .filter(name -> distance(typed, name) <= most)
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .orElse(null);
  }

  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : best(a, b, i, j, d);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int best(String a, String b, int i, int j, int[][] d) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + d[i - 2][j - 2]) : best;
  }
}
