package io.github.hmpsdk.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows by its name whether something is a secret, whoever named it. */
final class SecretNames {

  /** In any spelling: {@code streamKey}, {@code stream_key}, {@code X-Stream-Key}. */
  private static final List<String> PARTS =
      List.of(
          "password",
          "passwd",
          "secret",
          "passphrase",
          "passcode",
          "jwt",
          "token",
          "streamkey",
          "apikey",
          "accesskey",
          "privatekey",
          "credential",
          "authorization",
          "cookie");

  /** Only as words of their own: {@code adminPin}, not {@code shipping}. */
  private static final Set<String> WORDS = Set.of("pin", "pwd", "pass");

  /** The cookie's name, and what the login's answer calls its value. */
  private static final Set<String> WHOLE = Set.of("sessionid", "calypsosessionid");

  private static final Pattern WORD_ENDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");

  private SecretNames() {}

  static boolean isSecret(String name) {
    String plain = plain(name);
    return WHOLE.contains(plain)
        || PARTS.stream().anyMatch(plain::contains)
        || (WORDS.stream().anyMatch(plain::contains) && hasSecretWord(name));
  }

  private static boolean hasSecretWord(String name) {
    return WORD_ENDS
        .splitAsStream(name)
        .anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        plain.append(Character.toLowerCase(name.charAt(i)));
      }
    }
    return plain.toString();
  }
}
