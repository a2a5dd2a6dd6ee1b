package io.github.hmpsdk.http;

import java.util.regex.Pattern;

/**
 * What cannot be seen but moves the cursor, turns the direction or ends the line of whoever prints
 * it: controls of both sets (ISO 6429), marks of direction, line and paragraph separators.
 * Stateless.
 */
final class Invisible {

  private static final Pattern ANY = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private Invisible() {}

  /** A blank for each. */
  static String blanked(String text) {
    return ANY.matcher(text).replaceAll(" ");
  }
}
