package io.github.hmpsdk.auth;

import org.jspecify.annotations.Nullable;

/** Refuses texts that cannot be what they claim to be, by position and kind, never by value. */
final class CredentialText {

  private static final String TOKEN_MARKS = "-._~+/=";

  private CredentialText() {}

  /** What a user typed or a file held: anything but nothing and control characters. */
  static String check(String what, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        throw new IllegalArgumentException(
            "%s has a control character (U+%04X at position %d of %d); a line break at the end of a file?"
                .formatted(what, (int) text.charAt(i), i, text.length()));
      }
    }
    return text;
  }

  /**
   * A cookie's value from the appliance. It goes back as it came, as RFC 6265 5.4 wants it: quotes,
   * commas and spaces too, but nothing that would break the header line or the list of cookies.
   */
  static String cookie(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x20 || c >= 0x7F || c == ';') {
        throw notSendable("cookie", c, i);
      }
    }
    return value;
  }

  /** A token from the appliance: RFC 6750 2.1, b64token. */
  static String token(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean allowed = (c < 0x7F && Character.isLetterOrDigit(c)) || TOKEN_MARKS.indexOf(c) >= 0;
      if (!allowed) {
        throw notSendable("token", c, i);
      }
    }
    return value;
  }

  private static IllegalArgumentException notSendable(String what, char c, int position) {
    return new IllegalArgumentException(
        "the %s has a character that cannot be sent (U+%04X at position %d)"
            .formatted(what, (int) c, position));
  }
}
