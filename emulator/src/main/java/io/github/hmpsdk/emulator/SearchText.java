package io.github.hmpsdk.emulator;

/** The text of a search, which the reference's example puts in double quotes. */
final class SearchText {

  private SearchText() {}

  static String of(String q) {
    boolean quoted = q.length() > 1 && q.startsWith("\"") && q.endsWith("\"");
    return quoted ? q.substring(1, q.length() - 1) : q;
  }
}
