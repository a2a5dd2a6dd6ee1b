package io.github.hmpsdk.http;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks in a text what is called a secret there ({@code password=x}, {@code "token": "x"}, {@code
 * Cookie: x}, {@code ?streamKey=x}, {@code Bearer x}) and the user of an address ({@code
 * rtsp://user:x@camera}). Linear in the text's length, whatever the text.
 */
final class NamedSecrets {

  private static final int MAX_NAME = 80;
  private static final Pattern SCHEME_TOKEN =
      Pattern.compile("(?i)\\b(bearer|basic|digest)( +)(?=[^\\s,;]{0,200}\\d)[^\\s,;\"'<>]{6,}");
  private static final Pattern USER = Pattern.compile("(://)[^\\s/?#\"'<>\\\\]*@");

  private NamedSecrets() {}

  static String mask(String text) {
    if (text.indexOf('=') < 0 && text.indexOf(':') < 0 && text.indexOf(' ') < 0) {
      return text;
    }
    String withoutUsers = USER.matcher(text).replaceAll("$1***@");
    String named = maskValues(withoutUsers);
    return SCHEME_TOKEN.matcher(named).replaceAll(NamedSecrets::keepScheme);
  }

  private static String keepScheme(MatchResult found) {
    return Matcher.quoteReplacement(found.group(1) + found.group(2) + "***");
  }

  private static String maskValues(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean separates = text.charAt(i) == '=' || text.charAt(i) == ':';
      String name = separates ? nameBefore(text, i) : "";
      if (!name.isEmpty() && SecretNames.isSecret(name)) {
        int begin = valueBegin(text, i + 1);
        int end = valueEnd(text, begin, isHeader(name));
        if (end > begin) {
          masked.append(text, copied, begin).append("***");
          copied = end;
          i = end - 1;
        }
      }
    }
    return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
  }

  private static String nameBefore(String text, int separator) {
    int end = separator;
    while (end > 0 && " \t\"'\\".indexOf(text.charAt(end - 1)) >= 0 && separator - end < MAX_NAME) {
      end--;
    }
    int begin = end;
    while (begin > 0 && isNamePart(text.charAt(begin - 1)) && end - begin < MAX_NAME) {
      begin--;
    }
    return text.substring(begin, end);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  /** Behind blanks and one quote, which may be escaped. */
  private static int valueBegin(String text, int from) {
    int begin = skip(text, skip(text, from, " \t", MAX_NAME), "\\", 2);
    return skip(text, begin, "\"'", 1);
  }

  private static int skip(String text, int from, String what, int atMost) {
    int at = from;
    while (at < text.length() && at - from < atMost && what.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** A quoted value ends at its quote, a header's at the line's end, another at the next mark. */
  private static int valueEnd(String text, int begin, boolean header) {
    char before = begin > 0 ? text.charAt(begin - 1) : ' ';
    String ends = before == '"' || before == '\'' ? "\r\n" + before : "\r\n\"'<>";
    String more = before == '"' || before == '\'' || header ? "" : " \t&,;)}]";
    int end = begin;
    while (end < text.length()
        && ends.indexOf(text.charAt(end)) < 0
        && more.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean isHeader(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("authorization") || lower.endsWith("cookie");
  }
}
