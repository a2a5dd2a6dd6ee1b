package io.github.hmpsdk.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.hmpsdk.client.model.MetadataEntry;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no schema says and no appliance can take: nulls in lists, NaN, halves of characters. */
class RequirementsTest {

  @Test
  void list_withNull_isRefusedByIndex() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requirements.valid("request", "body", Arrays.asList("a", null)))
        .withMessage("request.body[1] must not be null");
  }

  @Test
  void listInsideAModel_withNull_isRefusedByIndex() {
    MetadataEntry metadata = new MetadataEntry().name("n").field(Arrays.asList(null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requirements.valid("request", "body", List.of(metadata)))
        .withMessage("request.body[0].field[0] must not be null");
  }

  @Test
  void limit_ofNaN_isNotHeld() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requirements.atLeast("at", "time", Double.NaN, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requirements.atMost("at", "time", Double.NaN, 9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void number_thatIsNotFinite_isRefused(double number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requirements.finite("body.time", number))
        .withMessage("body.time must be a finite number");
  }

  @Test
  void number_largerThanADouble_isFinite() {
    assertThatCode(() -> Requirements.finite("at", new BigDecimal("1e400")))
        .doesNotThrowAnyException();
  }

  @Test
  void text_withWholePairsOnly_isWellFormed() {
    assertThatCode(() -> Requirements.wellFormed("at", "a\ud83d\ude00\ud83d\ude00b"))
        .doesNotThrowAnyException();
  }
}
