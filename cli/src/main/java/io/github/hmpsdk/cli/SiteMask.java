package io.github.hmpsdk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the names and addresses of a site out of what is sent to others: those that the check was
 * given or has met, and everything that looks like an address. Not thread-safe.
 */
final class SiteMask {

  private static final Pattern ADDRESSES =
      Pattern.compile(
          "(?<!\\d)(?<!\\d\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d)(?!\\.\\d)" // IPv4
              + "|(?<![\\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\\w:])" // IPv6
              + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*"); // mail

  private final boolean shown;
  private final Map<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * A mask that knows no name yet.
   *
   * @param shown whether it masks nothing, since that was asked for
   */
  SiteMask(boolean shown) {
    this.shown = shown;
  }

  boolean isShown() {
    return shown;
  }

  /** From now on the word is masked. */
  void learn(String word, String what) {
    if (!word.isBlank()) {
      words.put(word.strip(), "[" + what + "]");
    }
  }

  /** Takes out names that are known, and whatever looks like an address. */
  String mask(String text) {
    return shown ? text : ADDRESSES.matcher(maskWords(text)).replaceAll("[address]");
  }

  /** Takes out names that are known; a version may look like an address. */
  String maskWords(String text) {
    if (shown) {
      return text;
    }
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
