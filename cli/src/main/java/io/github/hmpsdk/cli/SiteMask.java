package io.github.hmpsdk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what others say what may be shown: short, without what moves a cursor, without secrets;
 * and, unless they are asked for, without the names and addresses of a site: those that the check
 * was given or has met, and everything that looks like an address. Not thread-safe.
 */
final class SiteMask {

  private static final int LONGEST = 300;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private static final Pattern ADDRESSES =
      Pattern.compile(
          "(?<!\\d)(?<!\\d\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d)(?!\\.\\d)" // IPv4
              + "|(?<![\\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\\w:])" // IPv6
              + "|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})*"); // mail

  private final boolean shown;
  private final Map<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private UnaryOperator<String> secrets = UnaryOperator.identity();

  /**
   * A mask that knows no name yet.
   *
   * @param shown whether names and addresses stay, since that was asked for
   */
  SiteMask(boolean shown) {
    this.shown = shown;
  }

  boolean isShown() {
    return shown;
  }

  /** From now on the word is masked. */
  void learn(String word, String what) {
    String clean = word.strip();
    if (!clean.isEmpty() && clean.length() <= LONGEST) {
      words.put(clean, "[" + what + "]");
    }
  }

  /** What takes secrets out of a text, whether names are shown or not. */
  void secretsBy(UnaryOperator<String> masked) {
    secrets = masked;
  }

  String mask(String text) {
    String clean = clean(secrets.apply(text));
    return shown ? clean : ADDRESSES.matcher(withoutNames(clean)).replaceAll("[address]");
  }

  /** Short, and without what moves a cursor. */
  static String clean(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    return INVISIBLE.matcher(cut).replaceAll(" ");
  }

  private String withoutNames(String text) {
    String masked = text;
    List<String> longestFirst = new ArrayList<>(words.keySet());
    longestFirst.sort(Comparator.comparing(String::length).reversed());
    for (String word : longestFirst) {
      masked =
          Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
              .matcher(masked)
              .replaceAll(Matcher.quoteReplacement(words.getOrDefault(word, "")));
    }
    return masked;
  }
}
