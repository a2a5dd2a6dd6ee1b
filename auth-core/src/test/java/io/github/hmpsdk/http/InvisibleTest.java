package io.github.hmpsdk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvisibleTest {

  @ParameterizedTest
  @ValueSource(
      chars = {0, '\n', '\r', 0x1B, 0x7F, 0x85, 0x9B, 0x200E, 0x2028, 0x2029, 0x202E, 0xFEFF})
  void blanked_whatMovesTheCursor_isABlank(char invisible) {
    assertThat(Invisible.blanked("a" + invisible + "b")).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ä€ \uD83D\uDE00", "a b"})
  void blanked_whatCanBeSeen_stays(String text) {
    assertThat(Invisible.blanked(text)).isEqualTo(text);
  }
}
