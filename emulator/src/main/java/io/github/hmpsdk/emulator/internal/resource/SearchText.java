package io.github.hmpsdk.emulator.internal.resource;

/** The text of a search, which the reference's example puts in double quotes. */
public final class SearchText {

  private SearchText() {}

  public static String of(String q) {
    boolean quoted = q.length() > 1 && q.startsWith("\"") && q.endsWith("\"");
    return quoted ? q.substring(1, q.length() - 1) : q;
  }
}
