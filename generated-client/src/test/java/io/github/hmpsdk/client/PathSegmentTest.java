package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an id becomes in a path. What Feign makes of it is in {@link UnsafeIdTest}. */
class PathSegmentTest {

  @ParameterizedTest
  @CsvSource({
    "2762c3ec-062b-4374-a86c-3b365313071d, 2762c3ec-062b-4374-a86c-3b365313071d",
    "a_b.c~d, a_b.c%7Ed",
    "two words, two%20words",
    "a+b, a%2Bb",
    "größe, gr%C3%B6%C3%9Fe",
    "a*b, a%2Ab",
    "..., ...",
    "3, 3",
  })
  void id_withoutDangerousCharacters_isEncoded(String id, String encoded) {
    assertThat(PathSegment.encode("sourceId", id)).isEqualTo(encoded);
  }

  @Test
  void number_asAnId_isWritten() {
    assertThat(new PathSegment().expand(3)).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/b", "a\\b", "a%b", "a?b", "a#b", "a;b", "a\nb", "a\u0000b", "a\u007fb"})
  void id_withADangerousCharacter_isRefusedByNameAndPosition(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathSegment.encode("sourceId", id))
        .withMessageStartingWith("sourceId ")
        .withMessageContaining("U+%04X at position 1", (int) id.charAt(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void id_thatIsNoSegment_isRefusedByName(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathSegment.encode("sourceId", id))
        .withMessageStartingWith("sourceId ");
  }

  @Test
  void id_thatIsNull_isRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathSegment.encode("sourceId", null))
        .withMessageStartingWith("sourceId ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "\ud83d\ud83d\ude00", "\ude00\ud83d", "\ud83dx"})
  void id_withHalfASurrogatePair_isRefusedByNameAndPosition(String half) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathSegment.encode("sourceId", "ab" + half))
        .withMessageStartingWith("sourceId has half a surrogate pair")
        .withMessageContaining("U+%04X at position 2", (int) half.charAt(0));
  }

  @Test
  void id_withAnEmoji_isEncoded() {
    assertThat(PathSegment.encode("sourceId", "\ud83d\ude00")).isEqualTo("%F0%9F%98%80");
  }
}
