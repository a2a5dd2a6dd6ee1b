package io.github.hmpsdk.client;

import java.util.Random;

/** Texts of any characters that UTF-8 has, those with a meaning in addresses more often. */
final class RandomTexts {

  private static final String LOADED = "%%%%&=+;,#?/\\{}[]\"'<> ~*undef4125\r\n\t\u0000";

  private final Random random;

  RandomTexts(long seed) {
    random = new Random(seed);
  }

  String next() {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextBoolean() ? loaded() : any());
    }
    return text.toString();
  }

  private int loaded() {
    return LOADED.charAt(random.nextInt(LOADED.length()));
  }

  private int any() {
    int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
    boolean half = codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
    return half ? any() : codePoint;
  }
}
